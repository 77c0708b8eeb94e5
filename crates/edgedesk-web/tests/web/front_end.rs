//! The front end, where the binary has one: built by `cargo xtask ui` before the tests, as CI does.

use crate::world::World;

#[tokio::test]
async fn its_files_are_small_on_the_wire_and_asked_for_once() {
    let world = World::new().await;
    let page = world.call("GET", "/").send().await;
    if page.status == 503 {
        assert!(page.text().contains("cargo xtask ui"));
        return;
    }
    let text = page.text();
    let script = text.split("src=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(script.starts_with("/assets/"), "{script}");

    let plain = world.call("GET", script).send().await;
    assert!(plain.header("content-type").starts_with("text/javascript"), "{:?}", plain.headers);
    assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(plain.header("vary"), "Accept-Encoding");
    for (accept, expected) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let answer = world.call("GET", script).header("accept-encoding", accept).send().await;
        assert_eq!(answer.header("content-encoding"), expected, "{accept}");
        assert_eq!(answer.header("content-type"), plain.header("content-type"));
        assert!(expected.is_empty() || answer.body.len() < plain.body.len() / 2, "{accept}");
    }
    let again = world.call("GET", script).header("if-none-match", plain.header("etag")).send().await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    world.stop().await;
}
