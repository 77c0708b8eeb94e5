//! The README exists twice, in English and in Chinese, and both name the same commands.

use super::tree::Tree;

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<String>> {
    let english = commands(&tree.file("README.md")?.text);
    let chinese = commands(&tree.file("README.zh-CN.md")?.text);
    let missing = |from: &str, have: &[String], other: &[String]| {
        let lines = have.iter().filter(|line| !other.contains(line));
        lines.map(|line| format!("{from} does not name `{line}`")).collect::<Vec<_>>()
    };
    let mut complaints = missing("README.zh-CN.md", &english, &chinese);
    complaints.extend(missing("README.md", &chinese, &english));
    Ok(complaints)
}

/// The lines of the `sh` blocks, without their comments.
fn commands(text: &str) -> Vec<String> {
    let mut inside = false;
    let mut commands = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```sh";
        } else if inside {
            let command = line.split(" #").next().unwrap_or_default().trim();
            if !command.is_empty() && !command.starts_with('#') {
                commands.push(command.to_owned());
            }
        }
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_commands_count() {
        let text = "text\n```sh\n# note\ncargo a  # why\n```\n```text\nno\n```\n";
        assert_eq!(commands(text), ["cargo a"]);
    }
}
