use clap::{Args, Subcommand, ValueEnum};
use edgedesk_desk::admin::{Admin, ListedUser, NewUser};
use edgedesk_desk::sessions::Account;
use edgedesk_desk::{DeskError, Role};

use super::diagnose::Failure;
use super::{environment, exit, output};
use crate::config::Lang;
use crate::serve::{Place, runtime, visit};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Add a member of an account, or somebody of the staff.
    Add {
        /// What they sign in with, such as an e-mail address.
        login: String,
        /// The name that others see. [default: the login]
        #[arg(long)]
        name: Option<String>,
        /// The account that they are a member of, by the CDN's id; staff have none.
        #[arg(long, value_name = "ID")]
        account: Option<String>,
        /// What they may do.
        #[arg(long, value_enum)]
        role: RoleName,
        /// The language that they read.
        #[arg(long, value_enum, default_value_t = Lang::Zh)]
        lang: Lang,
        /// Their password; without it, one is made and printed.
        #[arg(long)]
        password: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Give somebody a new password, and end their sessions.
    Reset {
        /// What they sign in with.
        login: String,
        /// The password; without it, one is made and printed.
        #[arg(long)]
        password: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// List everybody.
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Add and list accounts: the paying customers.
    Account {
        #[command(subcommand)]
        command: AccountCommand,
    },
}

#[derive(Debug, Subcommand)]
enum AccountCommand {
    /// Add an account.
    Add {
        /// The id that the CDN has for it.
        id: String,
        /// What people call it. [default: the id]
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// List the accounts.
    List {
        #[command(flatten)]
        place: Place,
    },
}

/// A role as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleName {
    Owner,
    Member,
    #[value(name = "read_only", alias = "read-only")]
    ReadOnly,
    Agent,
    Supervisor,
    Admin,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Owner => Self::Owner,
            RoleName::Member => Self::Member,
            RoleName::ReadOnly => Self::ReadOnly,
            RoleName::Agent => Self::Agent,
            RoleName::Supervisor => Self::Supervisor,
            RoleName::Admin => Self::Admin,
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    runtime()?.block_on(carry_out(&arguments.command))
}

async fn carry_out(command: &Command) -> Result<u8, Failure> {
    let home = place(command).prepare(None, environment())?;
    let (desk, store) = visit(&home).await?;
    let answer = answer(command, &desk.admin()).await;
    desk.close().await;
    store.close().await;
    output::write(&answer.map_err(in_words)?)?;
    Ok(exit::HEALTHY)
}

fn place(command: &Command) -> &Place {
    match command {
        Command::Add { place, .. }
        | Command::Reset { place, .. }
        | Command::List { place }
        | Command::Account { command: AccountCommand::Add { place, .. } | AccountCommand::List { place } } => {
            place
        }
    }
}

async fn answer(command: &Command, admin: &Admin) -> Result<String, DeskError> {
    match command {
        Command::Add { login, name, account, role, lang, password, .. } => {
            let account = match account {
                Some(account) => {
                    Some(admin.account(account).await.map_err(|error| no_account(error, account))?.id)
                }
                None => None,
            };
            let new = NewUser {
                account,
                login: login.clone(),
                name: name.clone().unwrap_or_else(|| login.clone()),
                role: (*role).into(),
                lang: if *lang == Lang::En { "en" } else { "zh" }.to_owned(),
                password: password.clone(),
            };
            let (user, made) = admin.create_user(new).await?;
            Ok(told("added", &user.login, password.is_none().then_some(made)))
        }
        Command::Reset { login, password, .. } => {
            let made = admin.reset_password(login, password.clone()).await?;
            Ok(told("reset", login, password.is_none().then_some(made)))
        }
        Command::List { .. } => Ok(admin.users().await?.iter().map(line).collect()),
        Command::Account { command: AccountCommand::Add { id, name, .. } } => {
            admin.create_account(name.as_deref().unwrap_or(id), Some(id)).await?;
            Ok(format!("added {id}\n"))
        }
        Command::Account { command: AccountCommand::List { .. } } => {
            let accounts = admin.accounts().await?.into_iter();
            let line = |(account, id): (Account, Option<String>)| {
                format!("{:<32} {}\n", id.as_deref().unwrap_or("-"), account.name)
            };
            Ok(accounts.map(line).collect())
        }
    }
}

/// A password is printed only where it was made: one that was given is known.
fn told(done: &str, login: &str, made: Option<String>) -> String {
    match made {
        Some(password) => format!("{done} {login}, password: {password}\n"),
        None => format!("{done} {login}\n"),
    }
}

fn line(listed: &ListedUser) -> String {
    let ListedUser { user, account, disabled } = listed;
    let account = account.as_deref().unwrap_or("-");
    let disabled = if *disabled { "  (disabled)" } else { "" };
    format!("{:<32} {:<12} {account:<24} {}{disabled}\n", user.login, user.role.name(), user.name)
}

fn no_account(error: DeskError, account: &str) -> DeskError {
    match error {
        DeskError::NotFound => DeskError::Invalid {
            field: "account",
            code: "unknown_account",
            remedy: edgedesk_flow::Text::new(
                format!("没有账号 {account}，请先用 edgedesk user account add 添加。"),
                format!("there is no account {account}; add it with: edgedesk user account add {account}"),
            ),
        },
        other => other,
    }
}

fn in_words(error: DeskError) -> String {
    match error {
        DeskError::NotFound => "nobody signs in with this; `edgedesk user list` lists everybody".to_owned(),
        DeskError::Conflict { remedy, .. } => remedy.en,
        other => other.to_string(),
    }
}
