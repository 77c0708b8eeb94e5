use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::App;
use crate::problem::Problem;

/// A JSON body. What is wrong with one is told with the field's path; fields that are not known are wrong.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "Send JSON, with Content-Type: application/json.",
            ));
        }
        let bytes = read_body(request.into_body(), app.config().limits.json_bytes).await?;
        parse(&bytes).map(Self)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

/// Reads a body whole, where it has at most `most` bytes.
pub(crate) async fn read_body(body: Body, most: usize) -> Result<Bytes, Problem> {
    match Limited::new(body, most).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(Problem::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "too_large",
            format!("The body has more than {most} bytes."),
        )),
        Err(_) => {
            Err(Problem::new(StatusCode::BAD_REQUEST, "incomplete_body", "The body ended before its end."))
        }
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        if inner.is_data() {
            let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid_field", detail(&inner));
            if path == "." { problem } else { problem.field(path) }
        } else {
            malformed(&inner)
        }
    })?;
    deserializer.end().map_err(|error| malformed(&error))?;
    Ok(value)
}

fn malformed(error: &serde_json::Error) -> Problem {
    let place = format!("The body is not JSON: line {}, column {}.", error.line(), error.column());
    Problem::new(StatusCode::BAD_REQUEST, "invalid_json", place)
}

/// serde's sentence without the place in the text, which the field's path says better.
fn detail(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = value.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/json")
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        #[expect(dead_code, reason = "only its errors matter here")]
        lines: Vec<Line>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Line {
        #[expect(dead_code, reason = "only its errors matter here")]
        size: u32,
    }

    fn problem(text: &str) -> serde_json::Value {
        serde_json::to_value(parse::<Form>(text.as_bytes()).unwrap_err()).unwrap()
    }

    #[test]
    fn a_wrong_field_is_named_by_its_path() {
        let problem = problem(r#"{"lines":[{"size":1},{"size":"big"}]}"#);
        assert_eq!(problem["code"], "invalid_field");
        assert_eq!(problem["field"], "lines[1].size");
        assert_eq!(problem["status"], 422);
    }

    #[test]
    fn an_unknown_field_is_refused_and_named() {
        let problem = problem(r#"{"lines":[],"admin":true}"#);
        assert_eq!((problem["status"].clone(), problem["field"].clone()), (422.into(), "admin".into()));
    }

    #[test]
    fn what_is_no_json_is_a_bad_request() {
        for text in ["", "{", r#"{"lines":[,]}"#, r#"{"lines":[]} {}"#, "\u{feff}{}"] {
            assert_eq!(problem(text)["code"], "invalid_json", "{text}");
        }
    }
}
