use edgedesk_desk::admin::Setup;
use edgedesk_desk::sessions::Credentials;
use edgedesk_desk::{DeskError, Role, Token};
use futures_util::FutureExt as _;
use jiff::SignedDuration;

use crate::script::Script;
use crate::world::{HOME, PASSWORD, World, rest, try_sign_in};

#[tokio::test]
async fn a_wrong_password_and_a_wrong_login_are_told_alike() {
    let world = World::new(Script::finding(&[])).await;
    for (login, password) in [("mei", "wrong password"), ("nobody", PASSWORD), ("mei", ""), ("", PASSWORD)] {
        let error = try_sign_in(&world.desk, login, password).await.unwrap_err();
        assert!(matches!(error, DeskError::WrongCredentials), "{login}: {error}");
        world.pass(SignedDuration::from_mins(20));
    }
    assert!(try_sign_in(&world.desk, " MEI ", PASSWORD).await.is_ok(), "capital letters make no difference");
}

#[tokio::test]
async fn guessing_is_slowed_down_and_locks_nobody_out() {
    let world = World::new(Script::finding(&[])).await;
    let mut wait = None;
    for _ in 0..6 {
        match try_sign_in(&world.desk, "mei", "guess").await.unwrap_err() {
            DeskError::Throttled { retry_after } => wait = Some(retry_after),
            other => assert!(matches!(other, DeskError::WrongCredentials)),
        }
    }
    let wait = SignedDuration::try_from(wait.unwrap()).unwrap();
    let elsewhere = Credentials {
        login: "mei".to_owned(),
        password: PASSWORD.to_owned(),
        address: "198.51.100.7".parse().unwrap(),
        user_agent: String::new(),
        replaces: None,
    };
    assert!(world.desk.sign_in(elsewhere).await.is_ok(), "the owner comes from elsewhere");
    world.pass(wait);
    assert!(try_sign_in(&world.desk, "mei", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn signing_in_again_replaces_the_session_of_the_browser() {
    let world = World::new(Script::finding(&[])).await;
    let first = try_sign_in(&world.desk, "mei", PASSWORD).await.unwrap();
    let again = Credentials {
        login: "mei".to_owned(),
        password: PASSWORD.to_owned(),
        address: *HOME,
        user_agent: String::new(),
        replaces: Some(first.token.clone()),
    };
    let second = world.desk.sign_in(again).await.unwrap();
    assert_ne!(first.token, second.token);
    assert!(matches!(world.desk.authenticate(&first.token).await, Err(DeskError::SignedOut)));
    assert!(world.desk.authenticate(&second.token).await.is_ok());
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_and_stream() {
    let world = World::new(Script::finding(&[])).await;
    let other = try_sign_in(&world.desk, "mei", PASSWORD).await.unwrap();
    let here = world.desk.authenticate(&other.token).await.unwrap();
    let mut stream = world.desk.subscribe(&here, None).await.unwrap();
    assert_eq!(world.desk.signed_in_browsers(&world.mei).await.unwrap().items.len(), 2);
    world.desk.sign_out_everywhere(&world.mei).await.unwrap();
    assert_eq!(rest(&mut stream).await, [], "it ends without a word");
    assert!(matches!(world.desk.authenticate(&other.token).await, Err(DeskError::SignedOut)));
    assert!(matches!(world.desk.subscribe(&here, None).await, Err(DeskError::SignedOut)));
    assert_eq!(world.desk.open_streams(), 1, "the ended one is still held");
    drop(stream);
    assert_eq!(world.desk.open_streams(), 0);
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used() {
    let world = World::new(Script::finding(&[])).await;
    let signed_in = try_sign_in(&world.desk, "mei", PASSWORD).await.unwrap();
    let actor = world.desk.authenticate(&signed_in.token).await.unwrap();
    for _ in 0..3 {
        world.pass(SignedDuration::from_hours(24 * 6));
        world.desk.authenticate(&signed_in.token).await.unwrap();
    }
    let mut stream = world.desk.subscribe(&actor, None).await.unwrap();
    world.pass(SignedDuration::from_hours(24 * 8));
    assert_eq!(rest(&mut stream).await, []);
    assert!(matches!(world.desk.authenticate(&signed_in.token).await, Err(DeskError::SignedOut)));
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions() {
    let world = World::new(Script::finding(&[])).await;
    let other = try_sign_in(&world.desk, "mei", PASSWORD).await.unwrap();
    let change = |current: &str, new: &str| {
        world.desk.change_password(&world.mei, current.to_owned(), new.to_owned(), *HOME)
    };
    assert_eq!(change(PASSWORD, "short").await.unwrap_err().code(), "password_length");
    assert_eq!(change(PASSWORD, "password123").await.unwrap_err().code(), "password_guessed");
    assert!(matches!(change("wrong", "a longer password").await, Err(DeskError::WrongCredentials)));
    change(PASSWORD, "a longer password").await.unwrap();
    assert!(matches!(world.desk.authenticate(&other.token).await, Err(DeskError::SignedOut)));
    assert_eq!(world.desk.signed_in_browsers(&world.mei).await.unwrap().items.len(), 1, "this one stays");
    assert!(try_sign_in(&world.desk, "mei", PASSWORD).await.is_err());
    assert!(try_sign_in(&world.desk, "mei", "a longer password").await.is_ok());
}

#[tokio::test]
async fn who_is_disabled_is_out_at_once() {
    let world = World::new(Script::finding(&[])).await;
    let signed_in = try_sign_in(&world.desk, "mei", PASSWORD).await.unwrap();
    world.desk.authenticate(&signed_in.token).await.unwrap();
    world.desk.admin().set_disabled("mei", true).await.unwrap();
    assert!(matches!(world.desk.authenticate(&signed_in.token).await, Err(DeskError::SignedOut)));
    assert!(matches!(try_sign_in(&world.desk, "mei", PASSWORD).await, Err(DeskError::WrongCredentials)));
    world.desk.admin().set_disabled("mei", false).await.unwrap();
    let password = world.desk.admin().reset_password("mei", None).await.unwrap();
    assert!(try_sign_in(&world.desk, "mei", &password).await.is_ok());
}

#[tokio::test]
async fn the_setup_link_makes_one_admin_once() {
    let world = World::new(Script::finding(&[])).await;
    let link = world.desk.admin().setup_link().await.unwrap().unwrap();
    let token = link.rsplit_once("token=").unwrap().1.to_owned();
    let setup = |token: &str| Setup {
        token: Token::presented(token),
        login: "root".to_owned(),
        name: "Root".to_owned(),
        password: PASSWORD.to_owned(),
        lang: "zh".to_owned(),
        address: *HOME,
        user_agent: String::new(),
    };
    assert!(matches!(world.desk.set_up(setup("guess")).await, Err(DeskError::NotFound)));
    let signed_in = world.desk.set_up(setup(&token)).await.unwrap();
    assert_eq!(signed_in.session.user.role, Role::Admin);
    assert!(matches!(world.desk.set_up(setup(&token)).await, Err(DeskError::NotFound)));
    assert_eq!(world.desk.admin().setup_link().await.unwrap(), None);
}

#[tokio::test]
async fn the_setup_link_ends() {
    let world = World::new(Script::finding(&[])).await;
    let link = world.desk.admin().setup_link().await.unwrap().unwrap();
    let token = Token::presented(link.rsplit_once("token=").unwrap().1);
    world.pass(SignedDuration::from_hours(25));
    let setup = Setup {
        token,
        login: "root".to_owned(),
        name: "Root".to_owned(),
        password: PASSWORD.to_owned(),
        lang: "en".to_owned(),
        address: *HOME,
        user_agent: String::new(),
    };
    assert!(matches!(world.desk.set_up(setup).await, Err(DeskError::NotFound)));
}

#[tokio::test]
async fn what_another_process_ends_is_ended_here_too() {
    let world = World::new(Script::finding(&[])).await;
    let signed_in = try_sign_in(&world.desk, "mei", PASSWORD).await.unwrap();
    let actor = world.desk.authenticate(&signed_in.token).await.unwrap();
    let mut stream = world.desk.subscribe(&actor, None).await.unwrap();
    // As the command line does it, beside the server.
    let (user, now) = (actor.user, world.desk.now());
    world
        .store()
        .write(user, (), move |tx, ()| {
            async move { Ok::<_, DeskError>(tx.revoke_sessions(user, None, now).await?) }.boxed()
        })
        .await
        .unwrap();
    assert_eq!(rest(&mut stream).await, []);
    assert!(matches!(world.desk.authenticate(&signed_in.token).await, Err(DeskError::SignedOut)));
}
