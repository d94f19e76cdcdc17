//! What the invented facilitators did with the comments of the closed review: read most of them, cleared them, said what
//! they are about, and held one back.

use super::content::{Content, Remark};
use anyhow::{Context, anyhow, bail};
use std::{collections::HashMap, sync::Arc};
use tokio::task::JoinSet;
use wholeplace_model::{
    access::FacilitatorSeat,
    comments::{Change, Comment, CommentId, HoldReason, ThemeId, tidy_words},
    review::ReviewId,
};
use wholeplace_store::{Changed, CommentFilter, Store, Tags};

/// More than there are.
const ALL: u32 = 10_000;

/// Decides about each comment as the file says, about all at once, so that the decisions share commits.
pub(super) async fn read_through(
    store: &Store,
    seat: &FacilitatorSeat,
    review: &ReviewId,
    content: &Content,
) -> anyhow::Result<()> {
    let mut remarks: HashMap<_, &Remark> = HashMap::new();
    for (statement, said) in &content.comments {
        remarks.extend(said.iter().map(|remark| ((statement.clone(), tidy_words(&remark.says)), remark)));
    }
    let reader = Arc::new(Reader { store: store.clone(), seat: seat.clone(), review: review.clone() });
    let mut all = JoinSet::new();
    for Comment { id, statement, text, .. } in
        store.comments(seat, review, CommentFilter::default(), ALL).await?
    {
        let remark = remarks.get(&(statement, text)).context("a comment that nobody made")?;
        all.spawn(Arc::clone(&reader).decide(id, decisions(content, remark)?));
    }
    while let Some(done) = all.join_next().await {
        done??;
    }
    Ok(())
}

/// What is done with one comment, in one go.
#[derive(Default)]
struct Decision {
    changes: Vec<Change>,
    tags: Option<Tags>,
}

/// All that the file says is done with a comment, in order.
fn decisions(content: &Content, remark: &Remark) -> anyhow::Result<Vec<Decision>> {
    if remark.waits {
        return Ok(Vec::new());
    }
    let mut decisions = Vec::new();
    let mut themes = Vec::new();
    for name in &remark.themes {
        let title = content.themes.get(name).with_context(|| format!("no theme {name}"))?;
        let id = ThemeId(format!("{}-{name}", content.place.id));
        let tags = Tags { themes: themes.clone(), new: Some((id.clone(), title.clone())) };
        decisions.push(Decision { changes: Vec::new(), tags: Some(tags) });
        themes.push(id);
    }
    let mut last = decisions.pop().unwrap_or_default();
    last.changes.extend(remark.cleared.clone().map(Change::Reword));
    last.changes.push(match &remark.held {
        None => Change::Clear,
        Some(reason) => {
            Change::HoldBack(HoldReason::parse(reason).with_context(|| format!("no reason {reason}"))?)
        }
    });
    decisions.push(last);
    Ok(decisions)
}

struct Reader {
    store: Store,
    seat: FacilitatorSeat,
    review: ReviewId,
}

impl Reader {
    async fn decide(self: Arc<Self>, id: CommentId, decisions: Vec<Decision>) -> anyhow::Result<()> {
        for Decision { changes, tags } in decisions {
            let (comment, _) = self.store.comment(&self.seat, &self.review, &id).await?;
            let changed = self
                .store
                .change_comment(&self.seat, &self.review, &id, comment.revision, changes, tags)
                .await?;
            match changed {
                Ok(Changed::Yes) => {}
                Ok(Changed::Elsewhere(_)) => bail!("a comment was changed elsewhere"),
                Err(problem) => return Err(anyhow!("a comment or a theme is wrong at {}", problem.field)),
            }
        }
        Ok(())
    }
}
