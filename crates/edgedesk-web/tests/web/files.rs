//! Files that people send, and what browsers may do with them.

use crate::world::{Who, World, config};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";

async fn upload(world: &World, name: &str, bytes: &[u8]) -> crate::answer::Answer {
    let target = format!("/api/v1/attachments?name={name}");
    world.call_as(Who::Owner, "POST", &target).bytes(bytes).send().await
}

#[tokio::test]
async fn a_file_is_what_its_bytes_are_and_runs_nothing() {
    let world = World::new().await;
    let kept = upload(&world, "notes.html", b"just a log line\n").await.expect(201);
    assert_eq!(kept["media_type"], "text/plain");
    let target = format!("/api/v1/attachments/{}", kept["id"].as_str().unwrap());
    let file = world.get(Who::Owner, &target).await;
    assert_eq!(file.body, b"just a log line\n");
    assert!(file.header("content-type").starts_with("text/plain"));
    assert!(file.header("content-disposition").starts_with("attachment; filename*=UTF-8''notes%2Ehtml"));
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    world.stop().await;
}

#[tokio::test]
async fn pictures_are_shown_and_pages_are_refused() {
    let world = World::new().await;
    let kept = upload(&world, "%E6%88%AA%E5%9B%BE.png", PNG).await.expect(201);
    assert_eq!(kept["media_type"], "image/png");
    let file = world.get(Who::Owner, &format!("/api/v1/attachments/{}", kept["id"].as_str().unwrap())).await;
    assert!(file.header("content-disposition").starts_with("inline; filename*=UTF-8''%E6%88%AA"));
    for active in [
        &b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"[..],
        b"<!doctype html><script>x()</script>",
    ] {
        upload(&world, "picture.png", active).await.expect(422);
    }
    world.stop().await;
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused() {
    let mut config = config();
    config.limits.upload_bytes = 1_000;
    let world = World::with(config).await;
    let problem = upload(&world, "a.txt", &[b'a'; 1_001]).await.expect(413);
    assert_eq!(problem["code"], "too_large");
    upload(&world, "a.txt", &[b'a'; 1_000]).await.expect(201);
    world.stop().await;
}
