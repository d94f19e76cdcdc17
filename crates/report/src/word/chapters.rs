//! What a report in Word says, chapter by chapter, in the order of the PDF.

use super::{Report, body::Run};
use crate::{ChartSubject, ReportError, chart, chart::gaps_in_pieces, chart_png, chart_size};
use wholeplace_charts::Chart;
use wholeplace_model::{
    instrument::{Block, Inline, Prose},
    measure::POINTS,
    picture::{AnswersPicture, DomainPicture, Picture, Shown, StatementPicture, ViewPicture},
};

/// Statements in the table of gaps, and domains that ideas are told for.
const GAPS: usize = 10;
const IDEAS: usize = 3;
const EACH: usize = 2;

impl<'a> Report<'a> {
    pub(super) fn write(&mut self) -> Result<(), ReportError> {
        let picture = self.source.picture;
        self.cover(picture);
        match &picture.shown {
            None => {
                self.heading(1, "place-heading-short");
                let nothing = self.words.say1("picture-nothing", "smallest", picture.smallest);
                self.body.strong(&nothing);
            }
            Some(shown) => self.chapters(picture, shown)?,
        }
        self.method(picture);
        Ok(())
    }

    fn cover(&mut self, picture: &Picture) {
        let words = self.words;
        self.body.paragraph("Title", &[Run::Plain(&picture.review)]);
        self.body.paragraph("Subtitle", &[Run::Plain(&picture.place)]);
        let (from, to) = (words.day(picture.opened_at), words.day(picture.closed_at));
        self.body.text(&words.say2("place-open", "from", from, "to", to));
        self.body.text(&words.say1("place-made", "date", words.day(picture.released_at)));
        self.strong("picture-indicator");
    }

    fn chapters(&mut self, picture: &'a Picture, shown: &'a Shown) -> Result<(), ReportError> {
        self.short(picture, shown);
        self.profile(shown)?;
        self.people(shown);
        for domain in &shown.domains {
            self.domain(picture, domain);
        }
        self.between(picture, shown)?;
        self.ground_and_unsure(picture, shown);
        self.comments(picture);
        self.ideas(picture, shown);
        self.beside();
        Ok(())
    }

    fn short(&mut self, picture: &Picture, shown: &Shown) {
        let words = self.words;
        self.body.page_break();
        self.heading(1, "place-heading-short");
        self.body.strong(&words.people_sentence(&shown.people));
        for sentence in words.domains_sentences(picture) {
            self.body.strong(&sentence);
        }
        for point in words.picture_points(picture) {
            self.body.text(&point.sentence);
            point.statements.iter().for_each(|text| self.body.bullet(text));
        }
        let summary = &shown.summary;
        let (some, all) = (summary.statements_shown, summary.statements);
        self.body.text(&words.say2("picture-says-shown", "shown", some, "statements", all));
        if let Some(missing) = words.missing_sentence(&shown.people) {
            self.body.text(&missing);
        }
        self.body.strong(&words.protected_sentence(picture));
    }

    fn profile(&mut self, shown: &Shown) -> Result<(), ReportError> {
        let words = self.words;
        self.heading(1, "place-heading-profile");
        if let Some(profile) = chart(self.source.picture, &ChartSubject::Profile, words) {
            self.chart(&profile)?;
        }
        self.caption("place-profile-caption");
        let heads = self.heads(&[
            "place-column-domain",
            "place-column-balance",
            "place-column-heads",
            "place-column-lowest",
            "place-column-highest",
        ]);
        let rows: Vec<_> = shown
            .domains
            .iter()
            .map(|domain| {
                let numbers = domain.indicator.as_ref().map(|one| {
                    [one.balanced, one.per_head, one.lowest_balanced, one.highest_balanced]
                        .map(|number| words.percent(number.percent))
                        .to_vec()
                });
                let nothing =
                    || vec![words.say("place-nothing-to-show"), String::new(), String::new(), String::new()];
                [vec![domain.title.clone()], numbers.unwrap_or_else(nothing)].concat()
            })
            .collect();
        self.body.table(&words.say("place-heading-profile"), &[40, 15, 15, 15, 15], &heads, &rows);
        Ok(())
    }

    fn people(&mut self, shown: &Shown) {
        let words = self.words;
        self.heading(1, "place-heading-people");
        let heads = self.heads(&[
            "place-column-group",
            "place-column-asked",
            "place-column-took-part",
            "place-column-share",
        ]);
        let unknown = || words.say("place-not-known");
        let row = |name: String, invited: Option<u32>, respondents: u32, percent: Option<u32>| {
            let asked = invited.map_or_else(unknown, |invited| words.count(invited));
            let share = percent.map_or_else(unknown, |percent| words.percent(percent));
            vec![name, asked, words.count(respondents), share]
        };
        let people = &shown.people;
        let blocks = people.blocks.iter().map(|block| {
            let percent = block.share.map(|share| share.percent);
            row(words.block_name(&block.label), block.invited, block.respondents, percent)
        });
        let percent = people.share.map(|share| share.percent);
        let all = row(words.say("picture-everyone"), people.invited, people.respondents, percent);
        let rows: Vec<_> = blocks.chain([all]).collect();
        self.body.table(&words.say("place-heading-people"), &[49, 17, 17, 17], &heads, &rows);
        self.caption("place-people-intro");
    }

    fn domain(&mut self, picture: &Picture, domain: &DomainPicture) {
        self.leading(|report| {
            report.body.heading(1, &domain.title);
            report.body.text(&domain.question);
            report.body.strong(&report.words.domain_sentence(domain));
        });
        for statement in &domain.statements {
            self.statement(picture, domain, statement);
        }
    }

    /// A statement's words and its table stay on one page.
    fn statement(&mut self, picture: &Picture, domain: &DomainPicture, statement: &StatementPicture) {
        match &statement.answers {
            Some(answers) => self.leading(|report| {
                report.statement_words(picture, domain, statement);
                report.statement_table(picture, statement, answers);
            }),
            None => self.statement_words(picture, domain, statement),
        }
    }

    fn statement_words(&mut self, picture: &Picture, domain: &DomainPicture, statement: &StatementPicture) {
        let words = self.words;
        self.body.heading(2, &statement.text);
        self.body.strong(&words.statement_sentence(statement));
        if let Some(answers) = &statement.answers {
            self.body.text(&words.rough_range(&answers.everyone.range));
        }
        if let Some(balance) = words.balance_sentence(domain, statement) {
            self.body.text(&balance);
        }
        if let Some(unsure) = &statement.unsure {
            self.body.text(&words.unsure_sentence(unsure, &picture.unsure));
        }
    }

    fn statement_table(&mut self, picture: &Picture, statement: &StatementPicture, answers: &AnswersPicture) {
        let words = self.words;
        if let Some(gap) = words.gap_sentence(answers) {
            self.body.text(&gap);
        }
        let row = |name: String, view: &ViewPicture| {
            let percents = view.detail.as_ref().map(|it| it.percents.map(|percent| words.percent(percent)));
            let percents = percents.unwrap_or([const { String::new() }; POINTS]);
            [vec![name, words.share_of_view(view)], percents.to_vec()].concat()
        };
        let everyone = row(words.say("picture-everyone"), &answers.everyone);
        let blocks =
            answers.beside_everyone().iter().map(|block| row(words.block_name(&block.label), &block.view));
        let rows: Vec<_> = [everyone].into_iter().chain(blocks).collect();
        let mut heads = self.heads(&["place-column-group", "place-column-agree"]);
        heads.extend(picture.scale.iter().cloned());
        self.body.table(&statement.text, &[28, 17, 11, 11, 11, 11, 11], &heads, &rows);
    }

    fn between(&mut self, picture: &Picture, shown: &Shown) -> Result<(), ReportError> {
        let words = self.words;
        self.heading(1, "place-heading-between");
        let heads = self.heads(&[
            "place-column-statement",
            "place-column-least",
            "place-column-most",
            "place-column-gap",
        ]);
        let row = |id: &String| {
            let statement = picture.statement(id)?;
            let answers = statement.answers.as_ref()?;
            let gap = answers.gap.as_ref()?;
            let [low, high] = words
                .ends(answers, gap)?
                .map(|(group, share)| words.say2("chart-dumbbell-row", "group", group, "share", share));
            let word = words.gap_word(gap.word);
            let size = words.say1("picture-gap-points", "percent", gap.percent);
            let gap = words.say2("chart-gaps-word", "word", word, "size", size);
            Some(vec![statement.text.clone(), low, high, gap])
        };
        let rows: Vec<_> = shown.gaps.iter().filter_map(row).take(GAPS).collect();
        if rows.is_empty() {
            self.text("place-between-none");
            return Ok(());
        }
        self.leading(|report| report.text("picture-gap-caption"));
        for piece in gaps_in_pieces(self.source.picture, words) {
            self.chart(&piece)?;
        }
        self.body.table(&words.say("place-heading-between"), &[40, 21, 21, 18], &heads, &rows);
        Ok(())
    }

    fn ground_and_unsure(&mut self, picture: &Picture, shown: &Shown) {
        let words = self.words;
        self.heading(1, "place-heading-ground");
        self.text(if shown.common_ground.is_empty() { "place-ground-none" } else { "place-ground-intro" });
        for statement in shown.common_ground.iter().filter_map(|id| picture.statement(id)) {
            let answers = statement.answers.as_ref();
            let lowest = answers.and_then(|answers| answers.blocks.get(answers.gap.as_ref()?.lowest));
            let said = lowest
                .map(|block| words.say1("place-ground-lowest", "share", words.share_of_view(&block.view)));
            self.point(&statement.text, said);
        }
        self.heading(1, "place-heading-unsure");
        self.text(if shown.unsure.is_empty() { "place-unsure-none" } else { "place-unsure-intro" });
        for statement in shown.unsure.iter().filter_map(|id| picture.statement(id)) {
            let said = statement.unsure.as_ref().map(|one| words.unsure_sentence(one, &picture.unsure));
            self.point(&statement.text, said);
        }
    }

    fn comments(&mut self, picture: &Picture) {
        let words = self.words;
        if self.source.comments.count() == 0 {
            return;
        }
        self.heading(1, "place-heading-comments");
        self.text("place-comments-intro");
        for theme in self.source.comments.themes.iter().filter(|theme| !theme.comments.is_empty()) {
            self.body.heading(2, &theme.name.clone().unwrap_or_else(|| words.say("said-no-theme")));
            for comment in &theme.comments {
                self.body.paragraph("Quote", &[Run::Plain(&comment.text)]);
                let statement = picture.statement(&comment.statement);
                let about =
                    statement.map(|one| words.say1("place-comments-about", "statement", one.text.as_str()));
                let group = comment.group.as_ref().map(|label| words.block_name(label));
                let from = group.map(|group| words.say1("place-comments-from", "group", group));
                self.together(&about.into_iter().chain(from).collect::<Vec<_>>());
            }
        }
    }

    fn ideas(&mut self, picture: &Picture, shown: &Shown) {
        let reading = self.source.reading;
        self.heading(1, "place-heading-next-steps");
        self.text("place-next-intro");
        for domain in shown.look_first.iter().filter_map(|id| picture.domain(id)).take(IDEAS) {
            self.body.heading(2, &domain.title);
            for practice in reading.practices_for(&domain.id).into_iter().take(EACH) {
                self.body.heading(3, &practice.title);
                self.prose(&practice.story);
                self.body.text(&self.words.say1(
                    "report-practice-learned",
                    "learned",
                    practice.learned.as_str(),
                ));
                let source = self.words.say1("report-source", "source", practice.source.as_str());
                self.link(&source, &practice.url);
            }
            for resource in reading.resources_for(&domain.id).into_iter().take(EACH) {
                self.body.heading(3, &resource.title);
                self.link(&resource.why, &resource.url);
            }
        }
    }

    fn method(&mut self, picture: &Picture) {
        let words = self.words;
        self.heading(1, "place-heading-method");
        self.strong("place-method-indicator");
        self.body.bullet(&words.say1("place-method-agree", "label", picture.unsure.as_str()));
        for id in [
            "place-method-balance",
            "place-method-domain",
            "place-method-spread",
            "place-method-range",
            "place-method-gap",
            "place-method-no-mean",
        ] {
            self.body.bullet(&words.say(id));
        }
        self.heading(2, "place-heading-protect");
        self.body.bullet(&words.say1("place-protect-smallest", "smallest", picture.smallest));
        for id in ["place-protect-headline", "place-protect-once"] {
            self.body.bullet(&words.say(id));
        }
        self.body.bullet(&words.protected_sentence(picture));
        let (title, version) = (picture.title.as_str(), picture.instrument_version.as_str());
        let values =
            [("title", title.into()), ("version", version.into()), ("method", picture.method.into())];
        self.body.paragraph("Caption", &[Run::Plain(&words.say_with("place-version", values))]);
    }

    fn chart(&mut self, drawn: &Chart) -> Result<(), ReportError> {
        let png = chart_png(drawn)?;
        let size = chart_size(&png)?;
        self.body.picture(png, size, &drawn.title, &drawn.description);
        Ok(())
    }

    /// What is written so stays on the page of what follows it.
    pub(super) fn leading(&mut self, write: impl FnOnce(&mut Self)) {
        self.body.set_leads(true);
        write(self);
        self.body.set_leads(false);
    }

    /// Captions on one page.
    fn together(&mut self, captions: &[String]) {
        for (index, line) in captions.iter().enumerate() {
            self.body.set_leads(index + 1 < captions.len());
            self.body.paragraph("Caption", &[Run::Plain(line)]);
        }
    }

    fn prose(&mut self, prose: &Prose) {
        let text = |inlines: &[Inline]| inlines.iter().map(Inline::text).collect::<String>();
        for block in &prose.0 {
            match block {
                Block::Paragraph(inlines) => self.body.text(&text(inlines)),
                Block::List(items) => items.iter().for_each(|item| self.body.bullet(&text(item))),
            }
        }
    }

    /// A statement in a list, and what is said of it on a line below.
    pub(super) fn point(&mut self, statement: &str, said: Option<String>) {
        let lines = [Some(statement.to_owned()), said];
        self.body.bullet(&lines.into_iter().flatten().collect::<Vec<_>>().join("\n"));
    }

    pub(super) fn link(&mut self, before: &str, url: &str) {
        let number = self.links.len();
        self.links.push(url.to_owned());
        self.body.paragraph("BodyText", &[Run::Plain(before), Run::Plain(" "), Run::Link(number, url)]);
    }

    fn heads(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.words.say(id)).collect()
    }

    pub(super) fn heading(&mut self, level: u8, id: &str) {
        self.body.heading(level, &self.words.say(id));
    }

    pub(super) fn text(&mut self, id: &str) {
        self.body.text(&self.words.say(id));
    }

    fn strong(&mut self, id: &str) {
        self.body.strong(&self.words.say(id));
    }

    fn caption(&mut self, id: &str) {
        self.body.paragraph("Caption", &[Run::Plain(&self.words.say(id))]);
    }
}
