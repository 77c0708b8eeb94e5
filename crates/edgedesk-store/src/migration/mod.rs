//! The schema, and how it came about. A migration that has been released never changes; what is new is a new one.

mod m20261124_000001_create_desk;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Brings a database to the schema of this version.
pub(crate) struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m20261124_000001_create_desk::Migration)]
    }
}
