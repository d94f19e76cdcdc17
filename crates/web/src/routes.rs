//! Every address of the service in one table, with who may use it.

use crate::{
    about, about_you,
    account::{self, email_link, link, own_account, own_password, places, sign_in},
    answer, assets, blank, check, choose, comeback,
    comments::{decide, forget, list, one, said, themes},
    deadline, erase,
    error::WebError,
    error_page, hand_over, headers, home, invite, join, keep, library, overview, paper,
    picture::{alignment, download, sharing, show as picture},
    place::{self, history, logo, people, people_invite, person, place_settings},
    plan, read, report,
    review::{
        self,
        asks::Asks,
        closing,
        dates::Dates,
        email, family, flood, group, groups,
        instrument::Chosen,
        invitation,
        invited::Invited,
        limits, link as way, look,
        looks::Looks,
        mailing,
        name::Name,
        new, opening, preview,
        setting::{self, Setting},
        smallest::Smallest,
    },
    script, sent,
    serve::Limits,
    share, shared,
    site::Site,
    start,
};
use axum::{
    Router, middleware,
    response::IntoResponse,
    routing::{MethodRouter, get, post},
};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer};

/// Whom an address answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Anyone,
    /// The person whose review `{id}` is.
    Owner,
    /// The person whose response `{id}` is, in a review whose picture is shared with them.
    Participant,
    /// Whoever holds the secret `{token}` in the address.
    Holder,
    /// Somebody who is signed in.
    SignedIn,
    /// Somebody who belongs to `{place}`.
    Viewer,
    /// Somebody who may run the reviews of `{place}`.
    Facilitator,
    /// Somebody who may change `{place}` and who belongs to it.
    PlaceOwner,
    /// Somebody who looks after the installation.
    Administrator,
}

/// One address: its path, the methods it takes, whom it answers.
pub struct Route {
    pub path: &'static str,
    pub methods: &'static [&'static str],
    pub who: Who,
    handler: MethodRouter<Site>,
}

const GET: &[&str] = &["GET"];
const POST: &[&str] = &["POST"];
const BOTH: &[&str] = &["GET", "POST"];

fn route(
    who: Who,
    methods: &'static [&'static str],
    path: &'static str,
    handler: MethodRouter<Site>,
) -> Route {
    Route { path, methods, who, handler }
}

/// A setting of a review, which all are shown and changed alike.
fn setting<S: Setting + 'static>(path: &'static str) -> Route {
    route(Who::Facilitator, BOTH, path, get(setting::show::<S>).post(setting::change::<S>))
}

/// All routes, for the service and for tests that try every one of them.
#[must_use]
pub fn routes() -> Vec<Route> {
    use Who::{Administrator, Anyone, Facilitator, Holder, Owner, Participant, PlaceOwner, SignedIn, Viewer};
    vec![
        route(Anyone, GET, "/", get(home::show)),
        route(Anyone, GET, "/assets/{name}", get(assets::asset)),
        route(Anyone, GET, "/health", get(about::health)),
        route(Anyone, GET, "/privacy", get(about::privacy)),
        route(Anyone, GET, "/cookies", get(about::cookies)),
        route(Anyone, GET, "/accessibility", get(about::accessibility)),
        route(Anyone, GET, "/protection", get(about::protection)),
        route(Anyone, GET, "/read", get(read::first)),
        route(Anyone, GET, "/library", get(library::first)),
        route(Anyone, GET, "/read/{instrument}", get(read::introduction)),
        route(Anyone, GET, "/read/{instrument}/all", get(read::all)),
        route(Anyone, GET, "/read/{instrument}/domain/{domain}", get(read::domain)),
        route(Anyone, GET, "/library/{instrument}", get(library::show)),
        route(Anyone, GET, "/blank/{file}", get(blank::download)),
        route(Anyone, BOTH, "/start/{instrument}", get(start::show).post(start::start)),
        route(Anyone, BOTH, "/return", get(comeback::show).post(comeback::enter)),
        route(Holder, GET, "/open/{token}", get(comeback::open)),
        route(Holder, GET, "/join/{token}", get(join::show)),
        route(Anyone, BOTH, "/join", get(join::again).post(join::start)),
        route(Owner, GET, "/r/{id}", get(overview::show)),
        route(Owner, BOTH, "/r/{id}/about", get(about_you::show).post(about_you::save)),
        route(Owner, BOTH, "/r/{id}/keep", get(keep::show).post(keep::email)),
        route(Owner, POST, "/r/{id}/close", post(comeback::close)),
        route(Owner, BOTH, "/r/{id}/domain/{domain}", get(answer::show).post(answer::save)),
        route(Owner, POST, "/r/{id}/choose/{domain}/{statement}", post(choose::choose)),
        route(Owner, GET, "/r/{id}/check", get(check::show)),
        route(Owner, POST, "/r/{id}/finish", post(check::finish)),
        route(Owner, POST, "/r/{id}/reopen", post(check::reopen)),
        route(Owner, GET, "/r/{id}/sent", get(sent::show)),
        route(Owner, BOTH, "/r/{id}/hand-over", get(hand_over::show).post(hand_over::clear)),
        route(Owner, GET, "/r/{id}/report", get(report::show)),
        route(Owner, GET, "/r/{id}/report/{file}", get(report::download)),
        route(Owner, BOTH, "/r/{id}/plan", get(plan::show).post(plan::add)),
        route(Owner, BOTH, "/r/{id}/plan/{action}", get(plan::edit).post(plan::change)),
        route(Owner, POST, "/r/{id}/plan/{action}/move", post(plan::shift)),
        route(Owner, POST, "/r/{id}/plan/{action}/remove", post(plan::remove)),
        route(Owner, BOTH, "/r/{id}/share", get(share::show).post(share::start)),
        route(Owner, POST, "/r/{id}/share/stop", post(share::stop)),
        route(Owner, BOTH, "/r/{id}/invite", get(invite::show).post(invite::make::make)),
        route(Owner, POST, "/r/{id}/carry", post(invite::wish::decide)),
        route(Owner, BOTH, "/r/{id}/erase", get(erase::show).post(erase::erase)),
        route(Viewer, GET, "/p/{place}/review/{review}/picture", get(picture::front)),
        route(Viewer, GET, "/p/{place}/review/{review}/picture/statements", get(picture::statements)),
        route(Viewer, GET, "/p/{place}/review/{review}/picture/alignment", get(alignment::show)),
        route(Viewer, GET, "/p/{place}/review/{review}/picture/{file}", get(download::download)),
        route(Viewer, GET, "/p/{place}/review/{review}/picture/domain/{domain}", get(picture::domain)),
        route(Facilitator, BOTH, "/p/{place}/review/{review}/share", get(sharing::show).post(sharing::save)),
        route(Facilitator, POST, "/p/{place}/review/{review}/share/link", post(sharing::make_link)),
        route(Facilitator, POST, "/p/{place}/review/{review}/share/stop", post(sharing::stop)),
        route(Participant, GET, "/r/{id}/picture", get(picture::front)),
        route(Participant, GET, "/r/{id}/picture/statements", get(picture::statements)),
        route(Participant, GET, "/r/{id}/picture/alignment", get(alignment::show)),
        route(Participant, GET, "/r/{id}/picture/{file}", get(download::download)),
        route(Participant, GET, "/r/{id}/picture/comments", get(said::show)),
        route(Participant, GET, "/r/{id}/picture/domain/{domain}", get(picture::domain)),
        route(Holder, GET, "/picture/{token}", get(picture::front)),
        route(Holder, GET, "/picture/{token}/statements", get(picture::statements)),
        route(Holder, GET, "/picture/{token}/alignment", get(alignment::show)),
        route(Holder, GET, "/picture/{token}/{file}", get(download::download)),
        route(Holder, GET, "/picture/{token}/comments", get(said::show)),
        route(Holder, GET, "/picture/{token}/domain/{domain}", get(picture::domain)),
        route(Anyone, BOTH, "/sign-in", get(sign_in::show).post(sign_in::enter)),
        route(Anyone, BOTH, "/sign-in/link", get(email_link::sign_in).post(email_link::send_sign_in)),
        route(Anyone, BOTH, "/forgotten", get(email_link::forgotten).post(email_link::send_password)),
        route(Holder, GET, "/link/{token}", get(link::open)),
        route(Anyone, BOTH, "/link", get(link::show).post(link::accept)),
        route(SignedIn, POST, "/sign-out", post(sign_in::leave)),
        route(SignedIn, GET, "/account", get(account::show)),
        route(SignedIn, BOTH, "/account/password", get(own_password::show).post(own_password::change)),
        route(SignedIn, BOTH, "/account/erase", get(own_account::show).post(own_account::erase)),
        route(SignedIn, POST, "/account/sessions/{session}/end", post(account::end_session)),
        route(SignedIn, POST, "/account/sessions/end-others", post(account::end_others)),
        route(SignedIn, GET, "/places", get(places::show)),
        route(Administrator, BOTH, "/places/new", get(places::new).post(places::make)),
        route(Administrator, BOTH, "/places/invite", get(places::invite).post(places::send)),
        route(Administrator, POST, "/places/invite/{invitation}/end", post(places::end)),
        route(Anyone, GET, "/logo/{file}", get(logo::show)),
        route(Viewer, GET, "/p/{place}", get(place::show)),
        route(Facilitator, GET, "/p/{place}/review/{review}/paper", get(paper::groups)),
        route(Facilitator, GET, "/p/{place}/review/{review}/paper/{group}", get(paper::begin)),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/paper/{group}/{sheet}",
            get(paper::sheet::show).post(paper::sheet::type_in),
        ),
        route(
            Facilitator,
            POST,
            "/p/{place}/review/{review}/paper/{group}/{sheet}/back",
            post(paper::kept::take_back),
        ),
        route(Viewer, GET, "/p/{place}/people", get(people::show)),
        route(Viewer, POST, "/p/{place}/leave", post(people::leave)),
        route(
            PlaceOwner,
            BOTH,
            "/p/{place}/people/invite",
            get(people_invite::show).post(people_invite::send),
        ),
        route(PlaceOwner, POST, "/p/{place}/people/invite/{invitation}/end", post(people_invite::end)),
        route(PlaceOwner, BOTH, "/p/{place}/people/{account}", get(person::show).post(person::change)),
        route(PlaceOwner, POST, "/p/{place}/people/{account}/remove", post(person::remove)),
        route(PlaceOwner, POST, "/p/{place}/people/{account}/password-link", post(person::password_link)),
        route(PlaceOwner, BOTH, "/p/{place}/settings", get(place_settings::show).post(place_settings::save)),
        route(PlaceOwner, POST, "/p/{place}/logo", post(logo::save)),
        route(PlaceOwner, POST, "/p/{place}/logo/remove", post(logo::remove)),
        route(Viewer, GET, "/p/{place}/history", get(history::show)),
        route(Facilitator, BOTH, "/p/{place}/reviews/new", get(new::show).post(new::make)),
        route(Facilitator, GET, "/p/{place}/review/{review}", get(review::show)),
        setting::<Name>("/p/{place}/review/{review}/name"),
        setting::<Chosen>("/p/{place}/review/{review}/instrument"),
        route(Facilitator, BOTH, "/p/{place}/review/{review}/groups", get(groups::show).post(groups::change)),
        setting::<Invited>("/p/{place}/review/{review}/invited"),
        setting::<Dates>("/p/{place}/review/{review}/dates"),
        setting::<Smallest>("/p/{place}/review/{review}/smallest"),
        setting::<Looks>("/p/{place}/review/{review}/looks"),
        route(Facilitator, BOTH, "/p/{place}/review/{review}/look", get(look::show).post(look::begin)),
        setting::<Asks>("/p/{place}/review/{review}/asks"),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/group/{group}",
            get(group::show).post(group::change),
        ),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/family/{family}",
            get(family::show).post(family::change),
        ),
        route(Facilitator, GET, "/p/{place}/review/{review}/preview", get(preview::invitation)),
        route(Facilitator, GET, "/p/{place}/review/{review}/preview/domain", get(preview::domain)),
        route(Facilitator, BOTH, "/p/{place}/review/{review}/open", get(opening::show).post(opening::open)),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/discard",
            get(opening::ask_discard).post(opening::discard),
        ),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/invite/{link}",
            get(invitation::show).post(limits::change),
        ),
        route(
            Facilitator,
            GET,
            "/p/{place}/review/{review}/invite/{link}/file/{file}",
            get(invitation::download),
        ),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/invite/{link}/replace",
            get(way::ask_replace).post(way::replace),
        ),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/invite/{link}/end",
            get(way::ask_end).post(way::end),
        ),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/invite/{link}/email/{kind}",
            get(email::show).post(email::ask),
        ),
        route(Facilitator, POST, "/p/{place}/review/{review}/mailing/{mailing}/stop", post(mailing::stop)),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/flood/{link}/{from}",
            get(flood::show).post(flood::set_aside),
        ),
        route(
            Facilitator,
            POST,
            "/p/{place}/review/{review}/flood/{link}/{from}/undo",
            post(flood::take_back),
        ),
        route(Facilitator, BOTH, "/p/{place}/review/{review}/close", get(closing::ask).post(closing::close)),
        route(Viewer, GET, "/p/{place}/review/{review}/picture/comments", get(said::show)),
        route(Facilitator, GET, "/p/{place}/review/{review}/comments", get(list::show)),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/comments/forget",
            get(forget::show).post(forget::forget),
        ),
        route(Facilitator, GET, "/p/{place}/review/{review}/comments/themes", get(themes::show)),
        route(Facilitator, POST, "/p/{place}/review/{review}/comments/themes/{theme}", post(themes::rename)),
        route(
            Facilitator,
            POST,
            "/p/{place}/review/{review}/comments/themes/{theme}/remove",
            post(themes::remove),
        ),
        route(
            Facilitator,
            BOTH,
            "/p/{place}/review/{review}/comments/{comment}",
            get(one::show).post(decide::decide),
        ),
        route(Facilitator, POST, "/p/{place}/review/{review}/comments/{comment}/undo", post(decide::undo)),
        route(Holder, GET, "/shared/{token}", get(shared::show)),
        route(Holder, GET, "/shared/{token}/{file}", get(shared::download)),
    ]
}

/// The whole service: routes, designed pages for everything else, limits and headers.
pub fn service(limits: &Limits, site: Site) -> Router {
    let mut router = Router::new();
    for route in routes() {
        router = router.route(route.path, route.handler);
    }
    router
        .fallback(async || WebError::NotFound)
        .method_not_allowed_fallback(async || WebError::WrongMethod)
        .layer(CatchPanicLayer::custom(|_| WebError::mistake("handler").into_response()))
        .layer(middleware::from_fn_with_state(limits.request_time, deadline::keep))
        .layer(middleware::from_fn_with_state(site.clone(), error_page::show))
        .layer(middleware::from_fn(script::tell))
        .layer(middleware::from_fn(headers::protect))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(3)))
        .with_state(site)
}
