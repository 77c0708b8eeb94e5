/// What a server shows to prove who it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CertificateKind {
    /// Fits in every way, for another 90 days.
    #[default]
    Good,
    /// Ended yesterday.
    Expired,
    /// Begins tomorrow.
    NotYetValid,
    /// Is for another name of the same customer.
    WrongName,
    /// Signed by itself.
    SelfSigned,
    /// Good, but sent without the intermediate.
    IncompleteChain,
    /// A complete chain to a root that nobody knows.
    UnknownRoot,
    /// Good, with six days left of ninety.
    ExpiresInSixDays,
    /// Good, made to live seven days, six of them left.
    ShortLived,
    /// Good, with another serial number and key: a newer issue.
    Renewed,
}
