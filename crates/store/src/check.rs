//! Looks through everything stored for damage: the file itself first, then what the rows say.

use crate::{
    StoreError, migrations,
    replay::{self, Compared},
    sqlite::{self, Session},
};
use std::{fmt, path::Path};

/// What a look through the whole store found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckReport {
    pub responses: u64,
    pub answers: u64,
    /// Releases that the stored answers give again, to the last number.
    pub releases: u64,
    /// Releases that cannot be made again, as somebody has taken their answers out since. They are as they were made, where
    /// a digest was kept of them then.
    pub taken_out: u64,
    /// Releases that another version of the method made; the same holds of them.
    pub other_method: u64,
    pub problems: Vec<CheckProblem>,
}

/// Something that should not be so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckProblem {
    /// The file is damaged, in the database's own words.
    File(String),
    /// Rows that break a rule of the model.
    Rows { rule: &'static str, count: u64 },
    /// The release of this review is not what its answers give.
    Release { review: String },
    /// The release of this review is not as it was made.
    ReleaseChanged { review: String },
    /// The early looks at this review, which is open, are not.
    Looks { review: String },
}

/// What must hold of the rows, each with a statement that counts those of which it does not.
const RULES: &[(&str, &str)] = &[
    (
        "an answer belongs to a response",
        "select count(*) from answers where response not in (select id from responses)",
    ),
    (
        "another version belongs to a response",
        "select count(*) from other_answers where response not in (select id from responses)",
    ),
    (
        "an action belongs to a response",
        "select count(*) from actions where response not in (select id from responses)",
    ),
    (
        "a share link belongs to a response",
        "select count(*) from shares where response not in (select id from responses)",
    ),
    (
        "a rating is a point from 1 to 11 or unsure",
        "select count(*) from answers where rating not in \
         ('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', 'unsure')",
    ),
    ("a stored answer says something", "select count(*) from answers where rating is null and reason = ''"),
    ("an action says what", "select count(*) from actions where what = ''"),
    (
        "a response has at most one link that works",
        "select count(*) from (select response from shares where stopped_at is null \
         group by response having count(*) > 1) as several",
    ),
    (
        "a review that has opened knows its statements",
        "select count(*) from reviews where opened_at is not null and statements is null",
    ),
    (
        "a review that has closed has a release",
        "select count(*) from reviews where closed_at is not null and id not in (select review from releases)",
    ),
    (
        "a finished response of a review has its line of ratings",
        "select count(*) from responses where review is not null and (finished_at is null) <> (sheet is null)",
    ),
    (
        "a wish to carry answers in belongs to a review of one's own and to a review of a place",
        "select count(*) from carry_wishes where response not in (select id from responses where review is null) \
         or review not in (select id from reviews)",
    ),
    (
        "early looks are at a review that chose them and has not closed",
        "select count(*) from looks where review not in \
         (select id from reviews where interim = 1 and opened_at is not null and closed_at is null)",
    ),
    (
        "answers in an early look have been sent",
        "select count(*) from responses where look is not null and finished_at is null",
    ),
    (
        "a comment waits, is cleared, or is held back with a reason",
        "select count(*) from comments where state not in ('waiting', 'cleared', 'held-back') \
         or (state = 'held-back') <> (reason is not null)",
    ),
    (
        "a comment says something until its words are forgotten",
        "select count(*) from comments where text = '' and state <> 'held-back'",
    ),
    (
        "comments and themes belong to a review that has closed",
        "select count(*) from (select review from comments union all select review from themes) as of_reviews \
         where review not in (select id from reviews where closed_at is not null)",
    ),
    (
        "a comment has themes of its own review",
        "select count(*) from comment_themes where not exists (select 1 from comments, themes \
         where comments.id = comment_themes.comment and themes.id = comment_themes.theme \
         and comments.review = themes.review)",
    ),
    (
        "stored hashes are whole",
        "select count(*) from responses where length(token_hash) <> 64 or length(code_hash) <> 64 \
         or length(sealed_token) <> 32",
    ),
    (
        "a place has an owner",
        "select count(*) from places where id not in (select place from members where role = 'owner')",
    ),
    (
        "a member has a role there is",
        "select count(*) from members where role not in ('viewer', 'facilitator', 'owner')",
    ),
    (
        "a member and a session have an account",
        "select count(*) from (select account from members union all select account from sessions) as theirs \
         where account not in (select id from accounts)",
    ),
    (
        "a password is stored as a hash",
        "select count(*) from accounts where substr(password, 2, 8) <> 'argon2id'",
    ),
    (
        "secrets of sessions and links are stored as whole hashes",
        "select count(*) from (select token_hash from sessions union all select token_hash from one_time_links) \
         as secrets where length(token_hash) <> 64",
    ),
    (
        "a place's history, look and people belong to a place",
        "select count(*) from (select place from audit union all select place from logos \
         union all select place from members) as of_places where place not in (select id from places)",
    ),
];

/// Looks through the data file, which may be in use.
///
/// # Errors
/// Only if it could not look; damage is in the report.
pub fn check(path: &Path) -> Result<CheckReport, StoreError> {
    let mut report = CheckReport::default();
    let looked = sqlite::inspect(path).and_then(|damage| {
        report.problems.extend(damage.iter().map(|damage| CheckProblem::File(damage.to_string())));
        sqlite::look(path, |session| look_at_rows(session, &mut report))
    });
    match looked {
        Err(StoreError::Damaged(what)) => report.problems.push(CheckProblem::File(what)),
        other => other?,
    }
    Ok(report)
}

fn look_at_rows(session: &Session<'_>, report: &mut CheckReport) -> Result<(), StoreError> {
    migrations::require_known(session)?;
    report.responses = count(session, "select count(*) from responses")?;
    report.answers = count(session, "select count(*) from answers")?;
    for (rule, sql) in RULES {
        let count = count(session, sql)?;
        if count > 0 {
            report.problems.push(CheckProblem::Rows { rule, count });
        }
    }
    for (review, compared) in replay::compare_looks(session)? {
        if compared == Compared::Different {
            report.problems.push(CheckProblem::Looks { review: review.0 });
        }
    }
    for (review, compared) in replay::compare_releases(session)? {
        match compared {
            Compared::Same => report.releases += 1,
            Compared::TakenOut => report.taken_out += 1,
            Compared::OtherMethod => report.other_method += 1,
            Compared::Different => report.problems.push(CheckProblem::Release { review: review.0 }),
            Compared::Changed => report.problems.push(CheckProblem::ReleaseChanged { review: review.0 }),
        }
    }
    Ok(())
}

fn count(session: &Session<'_>, sql: &str) -> Result<u64, StoreError> {
    Ok(session.count(sql, &[])?.unsigned_abs())
}

impl CheckReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

impl fmt::Display for CheckProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(line) => write!(f, "the file is damaged: {line}"),
            Self::Release { review } => {
                write!(f, "the release of review {review} is not what its answers give")
            }
            Self::ReleaseChanged { review } => {
                write!(f, "the release of review {review} is not as it was made")
            }
            Self::Looks { review } => {
                write!(f, "the early looks at review {review} are not what its answers give")
            }
            Self::Rows { rule, count } => write!(f, "{count} rows break the rule that {rule}"),
        }
    }
}
