use std::collections::BTreeMap;

/// Values that must not be stored, and the placeholders that stand for them in probes and evidence.
///
/// Probes are written with placeholders (`{secret:1}`); whoever sends them puts the values back in at the
/// last moment, and takes them out of what comes back. So the evidence of a live run and of its replay are
/// the same, and neither holds a secret.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    values: BTreeMap<String, String>,
}

impl Secrets {
    /// The placeholder for `value`; the same value gets the same placeholder. An empty value is no secret.
    pub fn hide(&mut self, value: &str) -> String {
        if value.is_empty() {
            return String::new();
        }
        if let Some((placeholder, _)) = self.values.iter().find(|(_, v)| *v == value) {
            return placeholder.clone();
        }
        let placeholder = format!("{{secret:{}}}", self.values.len() + 1);
        self.values.insert(placeholder.clone(), value.to_owned());
        placeholder
    }

    /// `text` with placeholders replaced by their values.
    pub fn reveal(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (placeholder, value) in &self.values {
            if text.contains(placeholder.as_str()) {
                text = text.replace(placeholder.as_str(), value);
            }
        }
        text
    }

    /// `text` with every value that is long enough to be recognised replaced by its placeholder.
    pub fn redact(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (placeholder, value) in &self.values {
            if value.len() >= 8 && text.contains(value.as_str()) {
                text = text.replace(value.as_str(), placeholder);
            }
        }
        text
    }

    /// Whether there is nothing to hide.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_comes_back_only_by_reveal() {
        let mut secrets = Secrets::default();
        let placeholder = secrets.hide("80cd3862d699b7118eed99103f2a3a4f");
        let path = format!("/a.mp4?auth_key=1-0-0-{placeholder}");
        assert!(!path.contains("80cd"));
        assert_eq!(secrets.reveal(&path), "/a.mp4?auth_key=1-0-0-80cd3862d699b7118eed99103f2a3a4f");
        assert_eq!(secrets.redact(&secrets.reveal(&path)), path);
    }

    #[test]
    fn one_value_has_one_placeholder() {
        let mut secrets = Secrets::default();
        assert_eq!(secrets.hide("k"), secrets.hide("k"));
        assert_ne!(secrets.hide("k"), secrets.hide("l"));
    }
}
