/// An option as its declaration describes it.
pub(super) struct Declared {
    /// Where it stands: `lang`, `probe.resolvers`.
    pub(super) path: &'static str,
    /// A value, as TOML. Its type says how a variable of the environment is read.
    pub(super) example: &'static str,
    /// What it is for.
    pub(super) about: &'static str,
}

impl Declared {
    /// The variable that overrides it: `EDGEDESK_PROBE_RESOLVERS`.
    pub(super) fn variable(&self) -> String {
        format!("EDGEDESK_{}", self.path.to_ascii_uppercase().replace('.', "_"))
    }
}

/// A table of options.
pub(super) struct Section {
    /// Its name: `probe`.
    pub(super) name: &'static str,
    /// What its options are about.
    pub(super) about: &'static str,
}

/// Declares every option once: its documentation, name, type and an example make the types that are read, the
/// way two sources are laid over each other, and the rows of `docs/config.md`.
macro_rules! declare {
    (
        { $( $(#[doc = $about:literal])+ $option:ident: $Type:ty = $example:literal, )* }
        $(
            $(#[doc = $section_about:literal])+
            $section:ident: $Section:ident {
                $( $(#[doc = $inner_about:literal])+ $inner:ident: $Inner:ty = $inner_example:literal, )*
            }
        )*
    ) => {
        /// The options; `None` where nothing was said.
        #[derive(Clone, Debug, Default, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Settings {
            $( $(#[doc = $about])+ pub $option: Option<$Type>, )*
            $( $(#[doc = $section_about])+ pub $section: $Section, )*
        }

        $(
            $(#[doc = $section_about])+
            #[derive(Clone, Debug, Default, serde::Deserialize)]
            #[serde(default, deny_unknown_fields)]
            pub struct $Section {
                $( $(#[doc = $inner_about])+ pub $inner: Option<$Inner>, )*
            }
        )*

        impl Settings {
            /// These, and what `weaker` says where these say nothing.
            pub(super) fn or(self, weaker: Self) -> Self {
                Self {
                    $( $option: self.$option.or(weaker.$option), )*
                    $( $section: $Section {
                        $( $inner: self.$section.$inner.or(weaker.$section.$inner), )*
                    }, )*
                }
            }
        }

        /// Every table, in the order of its declaration.
        pub(super) const SECTIONS: &[Section] = &[
            $( Section { name: stringify!($section), about: concat!($($section_about),+) }, )*
        ];

        /// Every option, in the order of its declaration.
        pub(super) const OPTIONS: &[Declared] = &[
            $( Declared {
                path: stringify!($option),
                example: $example,
                about: concat!($($about),+),
            }, )*
            $($( Declared {
                path: concat!(stringify!($section), ".", stringify!($inner)),
                example: $inner_example,
                about: concat!($($inner_about),+),
            }, )*)*
        ];
    };
}

pub(super) use declare;
