//! What a picture can be taken along as: documents, data and charts, and what each is called in an address.

use crate::site::Brand;
use wholeplace_model::{
    comments::SharedComments,
    instrument::{Reading, StatementId},
    picture::Picture,
};

/// All that a document is made from. No response is in it.
pub struct PictureSource<'a> {
    pub picture: &'a Picture,
    pub comments: &'a SharedComments,
    /// The instrument's texts in the picture's language.
    pub reading: &'a Reading,
    pub brand: &'a Brand,
    /// Whether the place shows how the picture speaks to other frameworks.
    pub alignment: bool,
}

/// A document, data or a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureFile {
    /// The whole report as PDF.
    Report,
    /// The same in short.
    Summary,
    /// The whole report for people who must edit it.
    Word,
    /// A spreadsheet.
    Sheet,
    Csv,
    /// What was said, as CSV.
    Comments,
    /// What each column of the data means.
    Dictionary,
    Json,
    Chart {
        of: ChartOf,
        png: bool,
    },
}

/// What a chart shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartOf {
    Domains,
    Gaps,
    /// How everyone rated a statement.
    Everyone(StatementId),
    /// How many of each group agree with it.
    Between(StatementId),
}

impl PictureFile {
    /// The file of this name, if it is one of this picture's.
    pub(crate) fn named(name: &str, picture: &Picture) -> Option<Self> {
        Some(match name {
            "report.pdf" => Self::Report,
            "summary.pdf" => Self::Summary,
            "report.docx" => Self::Word,
            "data.xlsx" => Self::Sheet,
            "data.csv" => Self::Csv,
            "comments.csv" => Self::Comments,
            "dictionary.csv" => Self::Dictionary,
            "picture.json" => Self::Json,
            _ => return Self::chart(name.strip_prefix("chart-")?, picture),
        })
    }

    fn chart(name: &str, picture: &Picture) -> Option<Self> {
        let (name, kind) = name.rsplit_once('.')?;
        let png = match kind {
            "png" => true,
            "svg" => false,
            _ => return None,
        };
        let statement = |anchor: &str| {
            let found = picture.statements().find(|statement| self::anchor(&statement.id) == anchor);
            found.map(|statement| statement.id.clone())
        };
        let of = match (name, name.strip_prefix("everyone-"), name.strip_prefix("groups-")) {
            ("domains", ..) => ChartOf::Domains,
            ("gaps", ..) => ChartOf::Gaps,
            (_, Some(anchor), _) => ChartOf::Everyone(statement(anchor)?),
            (_, _, Some(anchor)) => ChartOf::Between(statement(anchor)?),
            _ => return None,
        };
        Some(Self::Chart { of, png })
    }

    pub(crate) fn content_type(&self) -> &'static str {
        match self {
            Self::Report | Self::Summary => "application/pdf",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Sheet => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv | Self::Comments | Self::Dictionary => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Chart { png: true, .. } => "image/png",
            Self::Chart { png: false, .. } => "image/svg+xml",
        }
    }

    /// A PDF opens in the browser; everything else is for another program.
    pub(crate) fn disposition(&self) -> &'static str {
        match self {
            Self::Report | Self::Summary => "inline",
            _ => "attachment",
        }
    }

    /// Whether it takes so long to make that it waits its turn.
    pub(crate) fn takes_a_turn(&self) -> bool {
        matches!(
            self,
            Self::Report | Self::Summary | Self::Word | Self::Sheet | Self::Chart { png: true, .. }
        )
    }
}

/// What stands for a statement in addresses within a page and in names of files.
pub(crate) fn anchor(id: &str) -> String {
    id.replace('/', "-")
}
