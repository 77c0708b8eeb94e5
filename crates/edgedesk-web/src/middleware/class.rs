use http::Method;

/// How much a request matters when there is too much to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    /// Talking, signing in, event streams, health: refused last.
    Chat,
    /// Everything that is read beside the chat.
    Pages,
    /// Tools, exports and uploads: refused first.
    Heavy,
}

impl Class {
    /// The class of a request, by its method and path alone: it is asked for before anything is done.
    pub(crate) fn of(method: &Method, path: &str) -> Self {
        if let Some(rest) = path.strip_prefix("/api/v1/") {
            return Self::of_api(method, rest);
        }
        match path {
            "/healthz" | "/readyz" | "/metrics" => Self::Chat,
            _ if path.starts_with("/s/") => Self::Heavy,
            _ => Self::Pages,
        }
    }

    fn of_api(method: &Method, rest: &str) -> Self {
        let mut segments = rest.split('/');
        let first = segments.next().unwrap_or_default();
        let last = segments.next_back().unwrap_or_default();
        match first {
            "session" | "sessions" | "setup" | "events" | "conversations" | "panel" => Self::Chat,
            "tools" => Self::Heavy,
            "attachments" if method == Method::POST => Self::Heavy,
            "diagnoses" if last == "report" => Self::Heavy,
            _ => Self::Pages,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chat_goes_before_pages_and_pages_before_tools() {
        let class = |method: Method, path| Class::of(&method, path);
        assert_eq!(class(Method::POST, "/api/v1/conversations/1/messages"), Class::Chat);
        assert_eq!(class(Method::GET, "/api/v1/events"), Class::Chat);
        assert_eq!(class(Method::GET, "/readyz"), Class::Chat);
        assert_eq!(class(Method::GET, "/api/v1/tickets"), Class::Pages);
        assert_eq!(class(Method::GET, "/api/v1/attachments/1"), Class::Pages);
        assert_eq!(class(Method::POST, "/api/v1/attachments"), Class::Heavy);
        assert_eq!(class(Method::GET, "/api/v1/diagnoses/1/report"), Class::Heavy);
        assert_eq!(class(Method::POST, "/api/v1/tools/ip"), Class::Heavy);
        assert_eq!(class(Method::GET, "/s/token"), Class::Heavy);
    }
}
