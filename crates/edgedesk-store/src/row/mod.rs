//! How a Rust type and a table's row become one another.

mod field;

use sea_orm::{QueryResult, Value};

use crate::StoreError;

pub(crate) use field::Field;

/// A row of a table.
pub(crate) trait Row: Sized {
    /// The table.
    const TABLE: &'static str;
    /// Its columns, in the order of [`Row::values`].
    const COLUMNS: &'static [&'static str];

    /// The values, in the order of the columns.
    fn values(&self) -> Vec<Value>;

    /// From a query's answer, by the columns' names.
    fn read(row: &QueryResult) -> Result<Self, StoreError>;
}

/// Reads a column.
pub(crate) fn get<T: Field>(row: &QueryResult, column: &'static str) -> Result<T, StoreError> {
    let raw = row.try_get_by::<T::Raw, _>(column)?;
    T::decode(raw).map_err(|reason| StoreError::Corrupt { column: column.to_owned(), reason })
}

/// Declares a row: the struct that callers see, and how it is kept. The fields are the columns.
macro_rules! table {
    (
        $(#[$about:meta])*
        $vis:vis struct $Row:ident in $table:literal {
            $( $(#[$field_about:meta])* pub $field:ident: $Type:ty, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        $vis struct $Row {
            $( $(#[$field_about])* pub $field: $Type, )*
        }

        impl crate::row::Row for $Row {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$( stringify!($field), )*];

            fn values(&self) -> Vec<sea_orm::Value> {
                vec![$( crate::row::Field::encode(&self.$field), )*]
            }

            fn read(row: &sea_orm::QueryResult) -> Result<Self, crate::StoreError> {
                Ok(Self { $( $field: crate::row::get(row, stringify!($field))?, )* })
            }
        }
    };
}

/// The parameters of a statement, in the order of `$1`, `$2`, …
macro_rules! args {
    ($( $value:expr ),* $(,)?) => {
        vec![$( crate::row::Field::encode(&$value) ),*]
    };
}

pub(crate) use {args, table};
