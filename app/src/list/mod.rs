//! What every list has, once: its form, which searches while somebody types, headings that sort, pages, what is chosen to
//! be archived at once, and why nothing is there. A list is an address; each part works as a link or a form.

#[cfg(feature = "ssr")]
mod address;
#[cfg(feature = "ssr")]
mod chosen;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod chosen_bar;
#[cfg(feature = "ssr")]
mod empty;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod found;
#[cfg(feature = "ssr")]
mod heading;
#[cfg(feature = "ssr")]
mod pager;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod search_list;
#[cfg(feature = "ssr")]
mod tabs;
#[cfg(feature = "ssr")]
mod told;

#[cfg(feature = "ssr")]
pub use address::ListAddress;
#[cfg(feature = "ssr")]
pub use chosen::{CHOSEN, Choice, ChosenForm, SHOWN, chosen_texts};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use chosen_bar::ChosenBar;
#[cfg(feature = "ssr")]
pub use empty::{NothingFound, NothingYet};
#[cfg(feature = "ssr")]
pub use form::{Filter, ListForm, ListPart};
#[cfg(feature = "ssr")]
pub use found::Found;
#[cfg(feature = "ssr")]
pub use heading::{Heading, SortHeading};
#[cfg(feature = "ssr")]
pub use pager::{Pager, Pages};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use search_list::SearchList;
#[cfg(feature = "ssr")]
pub use tabs::ListTabs;
#[cfg(feature = "ssr")]
pub(crate) use told::named;
#[cfg(feature = "ssr")]
pub use told::{ToldOf, told_several};
