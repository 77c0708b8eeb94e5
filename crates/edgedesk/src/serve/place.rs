use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Args;

use crate::config::{ConfigError, Listen, Settings, StoreUrl, template};

/// The name of the configuration in a data folder.
const CONFIG: &str = "edgedesk.toml";

/// Where a desk lives, as the command line says it.
#[derive(Clone, Debug, Default, Args)]
pub struct Place {
    /// The options, as TOML; `EDGEDESK_…` variables override it. [default: edgedesk.toml in the data folder]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The folder for everything that is kept. It is made where it is missing.
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// The database: `sqlite:///path/desk.db` or `postgres://user@host/database`. [default: in the data folder]
    #[arg(long, value_name = "URL")]
    pub store: Option<StoreUrl>,
}

/// A desk's place, found and made ready.
#[derive(Clone, Debug)]
pub struct Home {
    /// The folder for everything that is kept.
    pub data: PathBuf,
    /// What the configuration says, with the environment and the command line laid over it; they fit together.
    pub settings: Settings,
}

/// Why a place cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// The configuration is wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A folder or file cannot be made.
    #[error("{}: {source}", path.display())]
    Io {
        /// The folder or file.
        path: PathBuf,
        /// The system's words.
        source: io::Error,
    },
    /// There is no folder to put things in.
    #[error("there is no home folder to keep data in; say where with --data FOLDER")]
    Homeless,
}

impl Place {
    /// Reads the configuration, and makes the folder and a configuration file where there are none.
    ///
    /// # Errors
    /// Where the configuration is wrong, or something cannot be made.
    pub fn prepare(
        &self,
        listen: Option<Listen>,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Home, PlaceError> {
        let variables: Vec<_> = variables.collect();
        let of_variables = Settings::load(None, variables.iter().cloned())?;
        let named = self.data.clone().or(of_variables.server.data);
        let (config, settings) = match &self.config {
            Some(config) => (config.clone(), Settings::load(Some(config), variables.into_iter())?),
            None => {
                let folder = match named {
                    Some(folder) => folder,
                    None => Self::default_folder("edgedesk")?,
                };
                let config = folder.join(CONFIG);
                make(&folder)?;
                write_template(&config)?;
                let settings = Settings::load(Some(&config), variables.into_iter())?;
                (config, settings)
            }
        };
        let mut settings = settings;
        settings.server.listen = listen.or(settings.server.listen);
        settings.store.url = self.store.clone().or(settings.store.url);
        settings.check()?;
        let beside = config.parent().unwrap_or(Path::new("")).to_owned();
        let data = self.data.clone().or_else(|| settings.server.data.clone()).unwrap_or(beside);
        make(&data)?;
        // Everything that is kept lives as long as the desk does, whatever folder that was started from.
        let data = std::path::absolute(&data).map_err(io_error(&data))?;
        Ok(Home { data, settings })
    }

    /// A folder of this name among the user's data.
    ///
    /// # Errors
    /// Where the user has no home folder.
    pub fn default_folder(name: &str) -> Result<PathBuf, PlaceError> {
        #[expect(clippy::disallowed_methods, reason = "the variable says where programs keep a user's data")]
        let set = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
        let usual = || Some(std::env::home_dir()?.join(".local").join("share"));
        Ok(set.or_else(usual).ok_or(PlaceError::Homeless)?.join(name))
    }
}

impl Home {
    /// The database.
    pub fn store_url(&self) -> String {
        match &self.settings.store.url {
            Some(url) => url.0.clone(),
            None => format!("sqlite://{}", self.data.join("desk.db").display()),
        }
    }
}

/// Makes a folder that nobody else may look into.
fn make(folder: &Path) -> Result<(), PlaceError> {
    if folder.is_dir() || folder.as_os_str().is_empty() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(io_error(folder))
}

/// Writes a configuration in which everything is described and nothing is set; one that is there is left alone.
fn write_template(path: &Path) -> Result<(), PlaceError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        opened => opened.map_err(io_error(path))?,
    };
    io::Write::write_all(&mut file, template().as_bytes()).map_err(io_error(path))
}

fn io_error(path: &Path) -> impl FnOnce(io::Error) -> PlaceError {
    let path = path.to_owned();
    move |source| PlaceError::Io { path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(data: &Path) -> Place {
        Place { data: Some(data.to_owned()), ..Place::default() }
    }

    #[test]
    fn the_first_start_makes_a_folder_and_a_configuration() {
        let folder = tempfile::tempdir().expect("a writable folder");
        let data = folder.path().join("desk");
        let home = place(&data).prepare(None, std::iter::empty()).expect("a place");
        assert_eq!(home.data, data);
        assert_eq!(fs::read_to_string(data.join(CONFIG)).expect("it was written"), template());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
            assert_eq!((mode(&data), mode(&data.join(CONFIG))), (0o700, 0o600));
        }
    }

    #[test]
    fn a_configuration_that_is_there_is_kept_and_read() {
        let folder = tempfile::tempdir().expect("a writable folder");
        fs::write(folder.path().join(CONFIG), "[desk]\nbrand = \"Mine\"\n").expect("writable");
        let home = place(folder.path()).prepare(None, std::iter::empty()).expect("a place");
        assert_eq!(home.settings.desk.brand.as_deref(), Some("Mine"));
    }

    #[test]
    fn the_data_stands_beside_a_configuration_that_is_named() {
        let folder = tempfile::tempdir().expect("a writable folder");
        let config = folder.path().join("desk.toml");
        fs::write(&config, "").expect("writable");
        let place = Place { config: Some(config), ..Place::default() };
        let home = place.prepare(None, std::iter::empty()).expect("a place");
        assert_eq!(home.data, folder.path());
        assert!(!folder.path().join(CONFIG).exists());
    }

    #[test]
    fn an_address_for_everybody_needs_a_public_url() {
        let folder = tempfile::tempdir().expect("a writable folder");
        let listen = "0.0.0.0:8080".parse().expect("an address");
        let error =
            place(folder.path()).prepare(Some(listen), std::iter::empty()).expect_err("no public URL");
        assert!(error.to_string().starts_with("server.public_url:"), "{error}");
    }
}
