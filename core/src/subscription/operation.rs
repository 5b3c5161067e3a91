//! What is done at a bakery, and what of it can be done when its subscription is over.

/// Something that changes a bakery. What only reads can always be done; what is a person's own (their session, their
/// password, their language) does not depend on any bakery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Operation {
    /// A product, recipe, ingredient, supplier or location is made.
    CreateItem,
    /// One of them is changed.
    ChangeItem,
    /// One of them comes back from the archive.
    RestoreItem,
    /// A purchase order is written, changed, or takes a step; who approves is changed.
    Order,
    /// A batch is planned or takes a step, stock is counted; how long a recipe takes or what an oven holds is changed.
    Produce,
    /// A file is stored.
    StoreFile,
    /// A file gets another name.
    RenameFile,
    /// A file comes back from the archive.
    RestoreFile,
    /// Somebody is invited, or once more.
    Invite,
    /// Somebody accepts an invitation.
    Join,
    /// An API key is made.
    MakeKey,
    /// The owner sets or lifts a limit of their own.
    SetCap,
    /// A program reports a day's usage.
    ReportUsage,
    /// A thing is archived.
    ArchiveItem,
    /// A file is archived.
    ArchiveFile,
    /// The owner chooses what stays writable on a smaller plan.
    ChooseWritable,
    /// An API key is revoked.
    RevokeKey,
    /// An invitation is taken back.
    RevokeInvitation,
    /// Somebody gets another role.
    ChangeRole,
    /// Somebody is removed from the team, or leaves it.
    RemoveMember,
    /// Name, country, time zone, VAT number or language are changed.
    ChangeBakery,
    /// The owner asks for a plan, or takes that back.
    AskForPlan,
    /// The owner takes the data along.
    Export,
    /// The owner asks for the bakery's deletion, or calls it off.
    Leave,
}

impl Operation {
    /// All of them.
    pub const ALL: [Self; 24] = [
        Self::CreateItem,
        Self::ChangeItem,
        Self::RestoreItem,
        Self::Order,
        Self::Produce,
        Self::StoreFile,
        Self::RenameFile,
        Self::RestoreFile,
        Self::Invite,
        Self::Join,
        Self::MakeKey,
        Self::SetCap,
        Self::ReportUsage,
        Self::ArchiveItem,
        Self::ArchiveFile,
        Self::ChooseWritable,
        Self::RevokeKey,
        Self::RevokeInvitation,
        Self::ChangeRole,
        Self::RemoveMember,
        Self::ChangeBakery,
        Self::AskForPlan,
        Self::Export,
        Self::Leave,
    ];

    /// Can it be done when the subscription is over? Then why; nothing else can be.
    pub fn when_over(self) -> Option<&'static str> {
        match self {
            Self::CreateItem
            | Self::ChangeItem
            | Self::RestoreItem
            | Self::Order
            | Self::Produce
            | Self::StoreFile
            | Self::RenameFile
            | Self::RestoreFile
            | Self::Invite
            | Self::Join
            | Self::MakeKey
            | Self::SetCap
            | Self::ReportUsage => None,
            Self::ArchiveItem | Self::ArchiveFile | Self::ChooseWritable => {
                Some("makes room for a smaller plan")
            }
            Self::RevokeKey | Self::RevokeInvitation | Self::RemoveMember => Some("takes access away"),
            Self::ChangeRole => Some("hands the bakery on"),
            Self::ChangeBakery => Some("is needed for the next invoice"),
            Self::AskForPlan => Some("ends it"),
            Self::Export | Self::Leave => Some("is about the bakery's own data"),
        }
    }

    /// In words, for documents.
    pub fn words(self) -> &'static str {
        match self {
            Self::CreateItem => "Make a product, recipe, ingredient, supplier, location",
            Self::ChangeItem => "Change one",
            Self::RestoreItem => "Restore one from the archive",
            Self::Order => "Write a purchase order, take it a step further, change who approves",
            Self::Produce => {
                "Plan a batch, take it a step further, count stock, change ovens or how long a recipe takes"
            }
            Self::StoreFile => "Store a file",
            Self::RenameFile => "Rename a file",
            Self::RestoreFile => "Restore a file from the archive",
            Self::Invite => "Invite somebody, or once more",
            Self::Join => "Accept an invitation",
            Self::MakeKey => "Make an API key",
            Self::SetCap => "Set or lift an own limit",
            Self::ReportUsage => "Report a day's usage",
            Self::ArchiveItem => "Archive a product, recipe, ingredient, supplier, location",
            Self::ArchiveFile => "Archive a file",
            Self::ChooseWritable => "Choose what stays writable",
            Self::RevokeKey => "Revoke an API key",
            Self::RevokeInvitation => "Take an invitation back",
            Self::ChangeRole => "Change somebody's role",
            Self::RemoveMember => "Remove somebody, or leave",
            Self::ChangeBakery => "Change the bakery's own data",
            Self::AskForPlan => "Ask for a plan, or take that back",
            Self::Export => "Take the data along",
            Self::Leave => "Ask for deletion, or call it off",
        }
    }
}
