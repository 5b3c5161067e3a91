//! What values may be, as the API's description says it: types that are only described. Core's own know no OpenAPI.

use obrador_core::{
    auth::{MEMBER_ROLES, Role},
    bounds::{amount, count, length},
    i18n::Lang,
    subscription::FeatureId,
    usage::Metric,
};
use obrador_services::{files, team};
use serde_json::json;
use std::borrow::Cow;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type, schema::SchemaFormat},
};

/// Types without values, each with the schema that describes them.
macro_rules! described {
    ($($(#[$doc:meta])* $name:ident = $schema:expr;)*) => {$(
        $(#[$doc])*
        pub(crate) enum $name {}

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                $schema.build().into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    )*};
}

described! {
    /// A bakery's identifier.
    TenantName = tenant();
    /// One of the nine.
    MetricName = one_of(Metric::ALL.map(Metric::as_str)).examples([json!("products")]);
    /// A feature of a plan.
    FeatureName = one_of(FeatureId::ALL.iter().map(|feature| feature.as_str()));
    /// What somebody may be in a bakery.
    RoleName = one_of(MEMBER_ROLES.map(Role::as_str)).examples([json!("staff")]);
    /// A language.
    LangName = one_of(Lang::ALL.map(Lang::as_str)).examples([json!("eu")]);
    /// How members are sorted.
    MemberOrder = one_of(team::Order::ALL.map(team::Order::as_str));
    /// How stored files are sorted; the last two are what two of the others were called.
    FileOrder = one_of(files::Sort::ALL.map(files::Sort::as_str).into_iter().chain(["newest", "largest"]));
    /// What is searched for.
    SearchText = string().max_length(Some(length::SEARCH));
    /// How many entries.
    Limit = integer().minimum(Some(1)).maximum(Some(i64::from(count::PAGE_MOST)));
    /// How many entries; what lies outside is taken as the nearest that does not.
    AnyLimit = integer();
    /// The number of a page.
    PageNumber = integer().minimum(Some(1)).maximum(Some(i64::from(count::PAGES)));
    /// The version of a thing.
    Version = integer().minimum(Some(1)).format(Some(int64()));
    /// Days ahead, at most what the plan allows.
    Days = integer().minimum(Some(1));
    /// An e-mail address.
    Email = string().examples([json!("jon@example.com")]).max_length(Some(length::EMAIL)).format(Some(SchemaFormat::Custom("email".to_owned())));
    /// The name of a file, with its ending.
    NameOfFile = string().examples([json!("menu.pdf")]).min_length(Some(1)).max_length(Some(length::FILE_NAME));
    /// The content of a file.
    FileContent = string().format(Some(SchemaFormat::Custom("binary".to_owned())));
    /// A day's value.
    DayValue = number().minimum(Some(0.0)).maximum(Some(amount::REPORTED)).examples([json!(42)]);
    /// What the owner allows.
    CapValue = number().minimum(Some(0.0)).examples([json!(40)]);
}

fn int64() -> SchemaFormat {
    SchemaFormat::KnownFormat(utoipa::openapi::KnownFormat::Int64)
}

fn string() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn integer() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Integer)
}

fn number() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Number)
}

fn one_of(known: impl IntoIterator<Item = &'static str>) -> ObjectBuilder {
    string().enum_values(Some(known))
}

fn tenant() -> ObjectBuilder {
    string()
        .pattern(Some(format!("^[a-z0-9][a-z0-9-]{{0,{}}}$", length::ID - 1)))
        .examples([json!("demo-starter")])
}

/// The identifier of a thing in an address.
pub(crate) fn thing() -> RefOr<Schema> {
    string()
        .pattern(Some(format!("^[A-Za-z0-9-]{{1,{}}}$", length::ID)))
        .build()
        .into()
}

/// The version that `If-Match` names.
pub(crate) fn if_match() -> RefOr<Schema> {
    string()
        .pattern(Some(r#"^(\*|(W/)?"?v[0-9]{1,18}"?)$"#))
        .build()
        .into()
}
