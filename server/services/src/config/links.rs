//! What stands at the end of each page in the name of whoever runs the site: what is not set is not there.

use super::ConfigError;
use lettre::Address;
use obrador_core::i18n::Lang;
use url::Url;

/// What an address holds where the reader's language goes.
const LANG: &str = "{lang}";

/// Links of whoever runs the site.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct LinkArgs {
    /// The e-mail address that the footer's *Contact* writes to and the calculator's printable page names; without it there is
    /// no such link, as with the four below
    #[arg(long, env = "OBRADOR_CONTACT", global = true, value_name = "ADDRESS")]
    pub contact: Option<String>,
    /// The page of the footer's *Help*: `https://…` or `http://…`; `{lang}` in it stands for the reader's language, `en`,
    /// `es` or `eu`, here and in the three below
    #[arg(long, env = "OBRADOR_HELP_URL", global = true, value_name = "URL")]
    pub help_url: Option<String>,
    /// Who runs the site: the footer's *Imprint*
    #[arg(long, env = "OBRADOR_IMPRINT_URL", global = true, value_name = "URL")]
    pub imprint_url: Option<String>,
    /// The footer's *Terms*
    #[arg(long, env = "OBRADOR_TERMS_URL", global = true, value_name = "URL")]
    pub terms_url: Option<String>,
    /// The footer's *Privacy policy*, beside Obrador's own page of what it stores
    #[arg(long, env = "OBRADOR_PRIVACY_URL", global = true, value_name = "URL")]
    pub privacy_url: Option<String>,
}

impl LinkArgs {
    /// The address of help in that language.
    pub fn help(&self, lang: Lang) -> Option<String> {
        in_language(self.help_url.as_deref(), lang)
    }

    /// The address that says who runs the site.
    pub fn imprint(&self, lang: Lang) -> Option<String> {
        in_language(self.imprint_url.as_deref(), lang)
    }

    /// The address of the terms.
    pub fn terms(&self, lang: Lang) -> Option<String> {
        in_language(self.terms_url.as_deref(), lang)
    }

    /// The address of the privacy policy.
    pub fn privacy(&self, lang: Lang) -> Option<String> {
        in_language(self.privacy_url.as_deref(), lang)
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        if let Some(contact) = &self.contact
            && contact.parse::<Address>().is_err()
        {
            return Err(ConfigError::Contact(contact.clone()));
        }
        for (name, url) in [
            ("OBRADOR_HELP_URL", &self.help_url),
            ("OBRADOR_IMPRINT_URL", &self.imprint_url),
            ("OBRADOR_TERMS_URL", &self.terms_url),
            ("OBRADOR_PRIVACY_URL", &self.privacy_url),
        ] {
            if let Some(url) = url
                && !is_page(url)
            {
                return Err(ConfigError::Link(name));
            }
        }
        Ok(())
    }
}

fn in_language(url: Option<&str>, lang: Lang) -> Option<String> {
    url.map(|url| url.replace(LANG, lang.as_str()))
}

/// Can a reader be sent there? Nobody's password is shown to everybody.
fn is_page(url: &str) -> bool {
    let written = url.starts_with("https://") || url.starts_with("http://");
    let plain = url.bytes().all(|byte| byte.is_ascii_graphic());
    let read = Url::parse(&url.replace(LANG, "en"));
    written
        && plain
        && read.is_ok_and(|url| url.has_host() && url.username().is_empty() && url.password().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_page() {
        for (url, leads) in [
            ("https://obrador.example/terms", true),
            ("https://obrador.example/{lang}/terms?v=2#all", true),
            ("http://10.0.0.1:8080/", true),
            ("https://ogi-berri.eus", true),
            ("https://", false),
            ("/terms", false),
            ("//obrador.example", false),
            ("obrador.example/terms", false),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("ftp://obrador.example", false),
            ("https://ane:secret@obrador.example", false),
            ("https://obrador.example/a b", false),
            ("https://obrador.example/\"><script>", true),
        ] {
            assert_eq!(is_page(url), leads, "{url}");
        }
    }

    #[test]
    fn an_address_can_be_of_the_readers_language() {
        let links = LinkArgs {
            terms_url: Some("https://obrador.example/{lang}/terms".to_owned()),
            ..LinkArgs::default()
        };
        assert_eq!(
            links.terms(Lang::Eu).as_deref(),
            Some("https://obrador.example/eu/terms")
        );
        assert_eq!(links.help(Lang::Eu), None);
    }
}
