//! The language files as a list of messages: each one's name, place, text, and the messages it is made with.

use crate::files::{self, SourceFile};
use anyhow::{Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// One message of a language file.
pub struct Message {
    pub id: String,
    /// The file it stands in, as `crates/words/en/home.ftl`.
    pub file: String,
    /// Its words in its first form, with each variable as the word "one".
    pub text: String,
    /// Other messages named in it.
    pub refers_to: Vec<String>,
}

/// All messages of a language.
///
/// # Errors
/// A file that Fluent can't read in full.
pub fn messages(language: &str) -> Result<Vec<Message>> {
    let files = files::under(&format!("crates/words/{language}"), &[".ftl"])?;
    let mut messages = Vec::new();
    for file in files {
        messages.extend(read(&file)?);
    }
    Ok(messages)
}

fn read(file: &SourceFile) -> Result<Vec<Message>> {
    let resource = match fluent_syntax::parser::parse(file.text.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => bail!("{}: {errors:?}", file.name),
    };
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let mut found = Message {
                id: message.id.name.to_owned(),
                file: file.name.clone(),
                text: String::new(),
                refers_to: Vec::new(),
            };
            if let Some(pattern) = &message.value {
                found.take(pattern);
            }
            Some(found)
        }
        _ => None,
    });
    Ok(messages.collect())
}

impl Message {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { variants, .. } => {
                if let Some(usual) = variants.iter().find(|variant| variant.default) {
                    self.take(&usual.value);
                }
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => self.text.push_str(value),
            Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
                self.refers_to.push(id.name.to_owned());
                self.text.push_str("one");
            }
            Expression::Inline(_) => self.text.push_str("one"),
        }
    }
}
