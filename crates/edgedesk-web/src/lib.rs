//! The HTTP side of the desk: JSON API with OpenAPI, server-sent events, sessions, the embedded front end.
