use sea_orm_migration::prelude::*;

/// The tables of the desk.
#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(include_str!("create_desk.sql")).await.map(|_| ())
    }

    /// SQLite would run outside a transaction otherwise, and an interrupted start would leave half a schema.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
