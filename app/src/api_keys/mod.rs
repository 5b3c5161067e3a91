//! API keys: their page, islands and server functions.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod end_view;
#[cfg(feature = "ssr")]
mod key_end;
#[cfg(feature = "ssr")]
mod key_form;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod key_list;
#[cfg(feature = "ssr")]
mod key_order;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod key_table;
#[cfg(feature = "ssr")]
mod keys;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod make_key;
#[cfg(feature = "ssr")]
mod new_key;
#[cfg(feature = "ssr")]
mod page;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod server_fns;

#[cfg(feature = "ssr")]
pub(crate) use key_end::End;
#[cfg(feature = "ssr")]
pub use key_end::KeyEnd;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use key_list::{KeyList, SharedKeys};
#[cfg(feature = "ssr")]
pub use key_order::KeyOrder;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use key_table::{Key, KeyTable, Made};
#[cfg(feature = "ssr")]
pub use keys::{
    create as create_key, key_end, key_maker, load as load_keys, load_sorted as load_sorted_keys,
    revoke as revoke_key, told_revoked,
};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use make_key::MakeKey;
#[cfg(feature = "ssr")]
pub use new_key::{NewKeyForm, read as read_key_form};
#[cfg(feature = "ssr")]
pub use page::{ApiKeysPage, ApiKeysView};
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use server_fns::{CreateKey, RevokeKey};
