use axum::extract::FromRequestParts;
use http::StatusCode;
use http::request::Parts;
use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// The query of the address. Parameters that are not known are refused, as fields of a body are.
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parse(parts.uri.query().unwrap_or_default()).map(Self)
    }
}

fn parse<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(pairs)).map_err(|error| {
        let field = error.path().to_string();
        let problem = Problem::new(StatusCode::BAD_REQUEST, "invalid_query", error.into_inner().to_string());
        if field == "." { problem } else { problem.field(field) }
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        limit: Option<u32>,
    }

    #[test]
    fn wrong_and_unknown_parameters_are_named() {
        assert_eq!(parse::<Form>("limit=5").unwrap().limit, Some(5));
        let field = |query| serde_json::to_value(parse::<Form>(query).unwrap_err()).unwrap()["field"].clone();
        assert_eq!(field("limit=many"), "limit");
        assert_eq!(field("sort=sql"), "sort");
    }
}
