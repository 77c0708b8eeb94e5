use super::command::{edgedesk, file, path};

const URL: &str = "https://www.shop.test/";

#[test]
fn one_that_is_not_there() {
    edgedesk(&["diagnose", URL, "--inventory", "/nonexistent/cdn.json"])
        .is_refused(&["/nonexistent/cdn.json"]);
}

#[test]
fn one_that_is_wrong_is_told_by_file_line_and_field() {
    let text = "{\n  \"domains\": [\n    {\n      \"name\": \"www.shop.test\",\n      \"https\": {\"min_tls\": \"9\"}\n    }\n  ]\n}\n";
    let inventory = file(".json", text);
    let place = format!("{}:5", path(&inventory));
    edgedesk(&["diagnose", URL, "--inventory", path(&inventory)])
        .is_refused(&[&place, "domains[0].https.min_tls"]);
}

#[test]
fn one_that_does_not_parse() {
    let inventory = file(".json", "{\"domains\": [\n");
    edgedesk(&["diagnose", URL, "--inventory", path(&inventory)]).is_refused(&[path(&inventory)]);
}

#[test]
fn an_account_that_is_not_in_it() {
    let inventory =
        file(".json", r#"{"accounts":[{"id":"acme","name":"Acme","status":"active"}],"domains":[]}"#);
    edgedesk(&["diagnose", URL, "--inventory", path(&inventory), "--account", "acne"]).is_refused(&[
        "--account",
        "acne",
        "acme",
    ]);
}
