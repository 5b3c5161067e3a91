//! Messages, read from Fluent: their words and what they refer to.

use anyhow::Result;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::collections::{BTreeMap, BTreeSet};

/// A message: its text without placeables, what it refers to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) variables: BTreeSet<String>,
    pub(super) messages: BTreeSet<String>,
}

/// Messages by their key.
pub(super) type Texts = BTreeMap<String, Text>;

/// All messages of a file.
pub(super) fn parse(source: &str) -> Result<Texts> {
    let resource = parser::parse(source).map_err(|(_, errors)| anyhow::anyhow!("{errors:?}"))?;
    let mut texts = Texts::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            texts.insert(message.id.name.to_owned(), read(pattern));
        }
        for attribute in &message.attributes {
            texts.insert(
                format!("{}.{}", message.id.name, attribute.id.name),
                read(&attribute.value),
            );
        }
    }
    Ok(texts)
}

fn read(pattern: &Pattern<&str>) -> Text {
    let mut text = Text::default();
    take_pattern(pattern, &mut text);
    text
}

fn take_pattern(pattern: &Pattern<&str>, text: &mut Text) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.words.push_str(value),
            PatternElement::Placeable { expression } => take_expression(expression, text),
        }
    }
    text.words.push(' ');
}

fn take_expression(expression: &Expression<&str>, text: &mut Text) {
    match expression {
        Expression::Inline(inline) => {
            // A placeholder keeps its place, so that "{ $a }ren" is not taken for the word "ren".
            text.words.push('0');
            take_inline(inline, text);
        }
        Expression::Select { selector, variants } => {
            take_inline(selector, text);
            for variant in variants {
                text.words.push(' ');
                take_pattern(&variant.value, text);
            }
        }
    }
}

fn take_inline(inline: &InlineExpression<&str>, text: &mut Text) {
    match inline {
        InlineExpression::VariableReference { id } => {
            text.variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            text.messages.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => take_expression(expression, text),
        InlineExpression::StringLiteral { value } => text.words.push_str(value),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                take_inline(argument, text);
            }
        }
        InlineExpression::NumberLiteral { .. } | InlineExpression::TermReference { .. } => {}
    }
}

/// For tests: messages from good Fluent.
#[cfg(test)]
pub(super) fn texts(source: &str) -> Texts {
    parse(source).expect("good Fluent")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_with_all_its_forms() {
        let read = texts("days = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n } left\n");
        let text = &read["days"];
        assert_eq!(
            text.words.split_whitespace().collect::<Vec<_>>(),
            ["0", "day", "0", "days", "left"]
        );
        assert!(text.variables.contains("n"));
    }
}
