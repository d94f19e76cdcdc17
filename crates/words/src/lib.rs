//! Every word of the interface, from Fluent files by screen: `en/home.ftl`, `en/answer.ftl` and so on.
//!
//! Pages, reports and e-mails ask [`Words`] for whole sentences; nothing is put together from pieces of sentences.

mod comments;
mod date;
mod defaults;
mod did;
mod files;
mod invitation;
mod number;
mod picture;
mod problem;
mod report;
mod zone;

pub use invitation::Invitation;
pub use picture::Point;
pub use zone::Day;

pub use fluent_bundle::FluentValue;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::{borrow::Cow, sync::Arc};

/// The words of one language.
#[derive(Clone)]
pub struct Words {
    language: &'static str,
    bundle: Arc<FluentBundle<FluentResource>>,
    /// What sentences that speak of a report's owner are told as `$whose`.
    whose: &'static str,
}

/// Languages that are complete.
pub const LANGUAGES: [&str; 1] = ["en"];

impl Words {
    /// The words of `language`, or of English where it is not one of [`LANGUAGES`].
    ///
    /// # Panics
    /// Never in a tested build: a test reads every language file.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let language = LANGUAGES.into_iter().find(|known| *known == language).unwrap_or("en");
        let id = language.parse().expect("language tags are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks around values would end up in copied text and in PDF; values that may run the other way
        // are marked with `dir="auto"` where they are shown.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| number::grouped(value)));
        for (name, source) in files::of(language) {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{language}/{name}.ftl: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{language}/{name}.ftl: {errors:?}"));
        }
        Self { language, bundle: Arc::new(bundle), whose: "yours" }
    }

    /// The same words for somebody who reads a report that is not their own: "they" where its owner reads "you".
    #[must_use]
    pub fn for_a_reader(&self) -> Self {
        Self { whose: "theirs", ..self.clone() }
    }

    /// The language's BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A sentence without variables.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, [])
    }

    /// A sentence with one variable.
    #[must_use]
    pub fn say1<'a>(&self, id: &str, name: &str, value: impl Into<FluentValue<'a>>) -> String {
        self.say_with(id, [(name, value.into())])
    }

    /// A sentence with two variables.
    #[must_use]
    pub fn say2<'a>(
        &self,
        id: &str,
        first: &str,
        first_value: impl Into<FluentValue<'a>>,
        second: &str,
        second_value: impl Into<FluentValue<'a>>,
    ) -> String {
        self.say_with(id, [(first, first_value.into()), (second, second_value.into())])
    }

    /// A sentence with any number of variables.
    #[must_use]
    pub fn say_with<'a, 'n>(
        &self,
        id: &str,
        values: impl IntoIterator<Item = (&'n str, FluentValue<'a>)>,
    ) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(name.to_owned(), value);
        }
        args.set("whose", self.whose);
        self.format(id, &args)
    }

    /// Items as people list them: "Vision", "Vision and Impact", "Vision, Impact and Quality".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [start @ .., last] => self.say2("list-last", "start", start.join(", "), "last", last.as_str()),
        }
    }

    /// The message's own text. A name that no file has is shown as it is, so that a page still opens; a test finds it.
    fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let text: Cow<'_, str> = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_file_can_be_read_and_no_name_is_used_twice() {
        for language in LANGUAGES {
            assert!(Words::of(language).has("product"));
        }
    }
}
