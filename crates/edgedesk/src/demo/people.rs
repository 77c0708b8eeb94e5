//! Who is at the demo desk. The README names them too.

use edgedesk_desk::Role;

/// A person who can sign in.
pub struct Person {
    /// The name to sign in with.
    pub login: &'static str,
    /// The name that others see.
    pub name: &'static str,
    /// The account that they belong to; none for staff.
    pub account: Option<&'static str>,
    /// What they are.
    pub role: Role,
    /// The language that they read.
    pub lang: &'static str,
}

/// The password of all of them.
pub const PASSWORD: &str = "edgedesk-demo";

/// The accounts, by the CDN's own ids, and their names.
pub const ACCOUNTS: &[(&str, &str)] = &[("acme", "云桥商城 Acme"), ("globex", "环宇科技 Globex")];

/// Everybody.
pub const PEOPLE: &[Person] = &[
    Person { login: "anna", name: "林安 Anna", account: Some("acme"), role: Role::Owner, lang: "zh" },
    Person { login: "ben", name: "王本 Ben", account: Some("acme"), role: Role::Member, lang: "zh" },
    Person { login: "rita", name: "孙丽 Rita", account: Some("acme"), role: Role::ReadOnly, lang: "zh" },
    Person { login: "carl", name: "陈凯 Carl", account: Some("globex"), role: Role::Owner, lang: "en" },
    Person { login: "agent", name: "周晴 Sunny", account: None, role: Role::Agent, lang: "zh" },
    Person { login: "admin", name: "管理员 Admin", account: None, role: Role::Admin, lang: "zh" },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readmes_name_everybody() {
        let readmes = [include_str!("../../../../README.md"), include_str!("../../../../README.zh-CN.md")];
        for readme in readmes {
            assert!(readme.contains(PASSWORD));
            for person in PEOPLE {
                assert!(readme.contains(&format!("`{}`", person.login)), "{} is missing", person.login);
            }
        }
    }
}
