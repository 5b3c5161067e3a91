//! People's accounts: signing in and up, links in mails, settings.

pub mod pages;
