//! From a request to what somebody who is signed in may do: the session's secret in their cookie is checked against the
//! store, and so is what they are at the place in the address.
//!
//! For each right there is an extractor, and one for a form of ours that it is sent with. Who is not signed in is led to
//! the sign-in page and back; to who does not belong to a place it is not there.

use crate::{
    error::WebError,
    fields::{Fields, Upload},
    path::Path,
    seat::vouch,
    session::{Visit, held_session},
    site::Site,
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::{Method, request::Parts},
};
use std::{collections::HashMap, convert::Infallible};
use wholeplace_model::{
    access::{AccountSeat, AdministratorSeat, FacilitatorSeat, OwnerSeat, ViewerSeat},
    place::{PlaceId, Role},
};

/// Whoever is asking, if they are signed in.
pub(crate) struct MaybeSignedIn(pub(crate) Option<AccountSeat>);

macro_rules! extractors {
    ($($(#[$about:meta])* $name:ident, $form:ident: $seat:ty = $open:path;)*) => {$(
        $(#[$about])*
        #[allow(dead_code, reason = "every right has both, whichever of them today's pages need")]
        pub(crate) struct $name(pub(crate) $seat);

        /// The same, sending a form that one of our pages gave them.
        #[allow(dead_code, reason = "every right has both, whichever of them today's pages need")]
        pub(crate) struct $form {
            pub(crate) seat: $seat,
            pub(crate) fields: Fields,
        }

        impl FromRequestParts<Site> for $name {
            type Rejection = WebError;

            async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
                $open(parts, site).await.map(Self)
            }
        }

        impl FromRequest<Site> for $form {
            type Rejection = WebError;

            async fn from_request(request: Request, site: &Site) -> Result<Self, WebError> {
                let (mut parts, body) = request.into_parts();
                let seat = $open(&mut parts, site).await;
                let visit = Visit::of(&parts.headers);
                let path = parts.uri.path().to_owned();
                // What was typed is read even where the right is missing, since the page that says so shows it.
                let fields = Fields::read(Request::from_parts(parts, body)).await?;
                let seat = seat?;
                vouch(site, &visit, &path, &fields)?;
                Ok(Self { seat, fields })
            }
        }
    )*};
}

extractors! {
    /// Somebody who is signed in.
    SignedIn, SignedInForm: AccountSeat = account;
    /// Somebody who looks after the installation.
    Administrator, AdministratorForm: AdministratorSeat = administrator;
    /// Somebody who may see the reviews of the place in the address.
    Viewer, ViewerForm: ViewerSeat = viewer;
    /// Somebody who may set up and run its reviews.
    Facilitator, FacilitatorForm: FacilitatorSeat = facilitator;
    /// Somebody who may change it and who belongs to it.
    Owner, OwnerForm: OwnerSeat = owner;
}

/// An owner of the place in the address, sending a file.
pub(crate) struct OwnerUpload {
    pub(crate) seat: OwnerSeat,
    pub(crate) upload: Upload,
}

impl FromRequestParts<Site> for MaybeSignedIn {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        // A page that anybody may see does not fail because the store does.
        Ok(Self(account(parts, site).await.ok()))
    }
}

impl FromRequest<Site> for OwnerUpload {
    type Rejection = WebError;

    async fn from_request(request: Request, site: &Site) -> Result<Self, WebError> {
        let (mut parts, body) = request.into_parts();
        let seat = owner(&mut parts, site).await?;
        let visit = Visit::of(&parts.headers);
        let path = parts.uri.path().to_owned();
        let upload = Upload::read(Request::from_parts(parts, body)).await?;
        vouch(site, &visit, &path, &upload.fields)?;
        Ok(Self { seat, upload })
    }
}

async fn account(parts: &mut Parts, site: &Site) -> Result<AccountSeat, WebError> {
    let not_signed_in = |parts: &Parts| {
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        let is_page = matches!(parts.method, Method::GET | Method::HEAD);
        WebError::NotSignedIn { back: if is_page { path.to_owned() } else { landing(path) }, is_page }
    };
    let Some(token) = held_session(&parts.headers) else { return Err(not_signed_in(parts)) };
    site.store.account_seat(&token, site.now()).await?.ok_or_else(|| not_signed_in(parts))
}

async fn administrator(parts: &mut Parts, site: &Site) -> Result<AdministratorSeat, WebError> {
    let seat = account(parts, site).await?;
    site.store.administrator_seat(&seat).await?.ok_or(WebError::NotAdministrator)
}

async fn viewer(parts: &mut Parts, site: &Site) -> Result<ViewerSeat, WebError> {
    let seat = account(parts, site).await?;
    let Path(values) = Path::<HashMap<String, String>>::from_request_parts(parts, site).await?;
    let place = PlaceId(values.get("place").cloned().unwrap_or_default());
    site.store.viewer_seat(&seat, &place).await?.ok_or(WebError::NotFound)
}

async fn facilitator(parts: &mut Parts, site: &Site) -> Result<FacilitatorSeat, WebError> {
    let seat = viewer(parts, site).await?;
    match seat.clone().facilitator() {
        Some(seat) => Ok(seat),
        None => Err(too_small(site, &seat, Role::Facilitator).await?),
    }
}

async fn owner(parts: &mut Parts, site: &Site) -> Result<OwnerSeat, WebError> {
    let seat = viewer(parts, site).await?;
    match seat.clone().owner() {
        Some(seat) => Ok(seat),
        None => Err(too_small(site, &seat, Role::Owner).await?),
    }
}

/// Says who can do what this person cannot.
async fn too_small(site: &Site, seat: &ViewerSeat, needs: Role) -> Result<WebError, WebError> {
    let members = site.store.members(seat).await?;
    let who = members.into_iter().filter(|member| member.role >= needs).map(|member| member.email).collect();
    Ok(WebError::TooSmallARole { needs, place: seat.place().0.clone(), who })
}

/// Where to go on after signing in again, if a form could not be taken: the place that it was about.
fn landing(path: &str) -> String {
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next()) {
        (Some("p"), Some(place)) => format!("/p/{place}"),
        (Some("link"), _) => "/link".to_owned(),
        _ => "/places".to_owned(),
    }
}
