//! Light or dark.

use std::str::FromStr;

/// The colours somebody has chosen in this browser.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As forms and the cookie name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What the document says for the style sheet; nothing where the device decides.
    pub(super) fn chosen(self) -> Option<&'static str> {
        (self != Self::System).then(|| self.as_str())
    }

    /// What the browser itself draws, before the style sheet is there.
    pub(super) fn color_scheme(self) -> &'static str {
        self.chosen().unwrap_or("light dark")
    }

    /// The text key of its name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::System => "theme-system",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }
}

/// Neither system nor light nor dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownTheme;

impl FromStr for Theme {
    type Err = UnknownTheme;

    fn from_str(name: &str) -> Result<Self, UnknownTheme> {
        Self::ALL
            .into_iter()
            .find(|theme| theme.as_str() == name)
            .ok_or(UnknownTheme)
    }
}
