//! What is wrong with something a person gave us, as a value: untranslated, and where it is.

/// Something wrong in a form: which field, and what. `words` turns it into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The form field it belongs to, as named in the page.
    pub field: String,
    pub kind: ProblemKind,
}

/// The kinds of trouble a field can be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// More characters than the field holds.
    TooLong { limit: usize, actual: usize },
    /// More things than fit: actions in a plan.
    TooMany { limit: usize },
    /// More groups or families than a review may have.
    TooManyGroups { limit: usize },
    /// A rating that is not on this instrument's scale.
    NotOnScale,
    /// No mark as sheets of paper have them, for `statement`, on a scale of so many points.
    NotAMark { statement: String, points: u8 },
    /// A sheet of paper without any answer.
    EmptySheet,
    /// A domain or other choice this instrument does not have.
    Unknown,
    /// Changed in another window since it was shown, to `now`.
    ChangedElsewhere { now: String },
    /// A field for a statement that is not (or no longer) asked here.
    NotAsked,
    /// A value that a person must give here.
    Missing,
    /// A box that has to be ticked to go on.
    NotTicked,
    /// None of the reasons that are offered.
    NoReasonChosen,
    /// No file to take.
    NoFile,
    /// A message that the mail server did not take.
    NotSent,
    /// An e-mail address that cannot be right.
    NotAnAddress,
    /// Something on this line of a list that is no e-mail address.
    NoAddressOnLine { line: usize, text: String },
    /// More addresses than one list may have.
    TooManyAddresses { limit: usize, actual: usize },
    /// A group that stays because it is the last.
    LastGroup,
    /// Decided when the review opened: people answered on the strength of it.
    Locked,
    /// A setting of a review whose last day has passed, or that has closed.
    Over,
    /// A moment that has passed.
    InThePast,
    /// A closing date before the opening date.
    BeforeOpening,
    /// A link's last day after the review's.
    AfterClosing,
    /// The last of some days before the first of them.
    BeforeFirstDay,
    /// A number outside its range.
    Between { least: u32, most: u32 },
    /// The same name as another's.
    NameTaken,
    /// The same name as another theme's.
    ThemeTaken,
    /// More themes than a review may have.
    TooManyThemes { limit: usize },
    /// A comment that somebody else decided about since it was shown.
    DecidedMeanwhile,
    /// An instrument whose scale does not have five points.
    NotFivePoints,
    /// No date as it is written in a form.
    NotADate,
    /// No whole number.
    NotANumber,
    /// Changed by somebody else since it was shown, to `now`.
    ChangedBySomebody { now: String },
    /// An address and a password that do not belong together, or an address without an account.
    WrongSignIn,
    /// Not the password that somebody signed in with.
    WrongPassword,
    /// Fewer characters than a password needs.
    PasswordTooShort { least: usize },
    /// A password that would be guessed early.
    PasswordGuessable,
    /// A password with the e-mail address in it.
    PasswordHasEmail,
    /// Not a colour as `#0b5a54`.
    NotAColour,
    /// A colour on which white words could not be read; `nearest` is the nearest that will do.
    TooPale { nearest: String },
    /// Somebody who belongs to the place already.
    AlreadyMember,
    /// As many invitations wait for an answer as may.
    TooManyInvitations,
    /// The place would be left without an owner.
    LastOwner,
    /// Not a picture that we can read.
    NotAPicture,
    /// A picture of more bytes, or more points across, than we take.
    PictureTooLarge,
}

impl Problem {
    #[must_use]
    pub fn new(field: impl Into<String>, kind: ProblemKind) -> Self {
        Self { field: field.into(), kind }
    }
}
