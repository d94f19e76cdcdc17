//! Inviting people: to a place, or to make one. `accepting` is what happens when they do.

use crate::{
    NewLink, Purpose, Store, StoreError, accounts,
    audit::audit,
    members, one_time_links,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::{AdministratorSeat, OwnerSeat},
    place::{AccountId, Email, PlaceId, Role, What},
};

/// The most invitations of a place that wait for an answer.
const MOST_WAITING: i64 = 200;

/// An invitation that nobody has accepted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub id: String,
    pub email: String,
    /// What they may do once they have joined; none for one to make a place.
    pub role: Option<Role>,
    pub expires_at: i64,
}

/// What came of inviting somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    Yes,
    AlreadyMember,
    /// As many wait for an answer as may.
    TooMany,
}

/// What came of a link that lets an owner help somebody who has lost their password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasswordLink {
    /// It is for this address.
    Made(String),
    /// Whoever has the link could do more than at this place: they look after the installation or belong elsewhere too.
    NotOnlyHere,
    /// Nobody like that belongs to the place.
    NotThere,
}

impl Store {
    /// Invites somebody to a place, in place of any invitation that they had to it.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn invite(
        &self,
        seat: &OwnerSeat,
        email: Email,
        role: Role,
        new: NewLink,
        now: i64,
    ) -> Result<Invited, StoreError> {
        let (seat, key) = (seat.clone(), self.installation_key());
        self.write(move |session| {
            let place = seat.place().clone();
            if let Some(account) = accounts::by_email(session, email.as_str())?
                && members::role_of(session, &place, &account)?.is_some()
            {
                return Ok(Invited::AlreadyMember);
            }
            session.run(
                "delete from one_time_links where place = $1 and email = $2",
                values![&place.0, email.as_str()],
            )?;
            let sql = "select count(*) from one_time_links where place = $1 and expires_at > $2";
            if session.count(sql, values![&place.0, now])? >= MOST_WAITING {
                return Ok(Invited::TooMany);
            }
            let what = What::PersonInvited { email: email.to_string(), role };
            audit(session, &place, seat.account(), now, &what)?;
            one_time_links::insert(session, &key, &Purpose::Member { email, place, role }, &new, now)?;
            Ok(Invited::Yes)
        })
        .await
    }

    /// Invites somebody to make a place and own it.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn invite_owner(
        &self,
        _seat: &AdministratorSeat,
        email: Email,
        new: NewLink,
        now: i64,
    ) -> Result<(), StoreError> {
        let key = self.installation_key();
        self.write(move |session| {
            let purpose = Purpose::NewPlace(email);
            one_time_links::insert(session, &key, &purpose, &new, now)
        })
        .await
    }

    /// The invitations to a place that wait for an answer, by address.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn invitations(&self, seat: &OwnerSeat, now: i64) -> Result<Vec<Invitation>, StoreError> {
        let place = seat.place().clone();
        let which = "purpose = 'member' and place = $1 and expires_at > $2";
        self.read(move |session| waiting(session, which, values![place.0, now])).await
    }

    /// The invitations to make a place that wait for an answer, by address.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn owner_invitations(
        &self,
        _seat: &AdministratorSeat,
        now: i64,
    ) -> Result<Vec<Invitation>, StoreError> {
        let which = "purpose = 'new-place' and expires_at > $1";
        self.read(move |session| waiting(session, which, values![now])).await
    }

    /// Ends an invitation to a place. It is no error if it has ended already.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn end_invitation(&self, seat: &OwnerSeat, id: &str, now: i64) -> Result<(), StoreError> {
        let (seat, id) = (seat.clone(), id.to_owned());
        self.write(move |session| {
            let place = seat.place();
            let sql = "select email from one_time_links where place = $1 and id = $2";
            let Some(email) = session.row(sql, values![&place.0, &id], |row| row.text(0))? else {
                return Ok(());
            };
            session.run("delete from one_time_links where id = $1", values![&id])?;
            audit(session, place, seat.account(), now, &What::InvitationEnded { email })
        })
        .await
    }

    /// Ends an invitation to make a place. It is no error if it has ended already.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn end_owner_invitation(&self, _seat: &AdministratorSeat, id: &str) -> Result<(), StoreError> {
        let values = values![id].to_vec();
        let sql = "delete from one_time_links where purpose = 'new-place' and id = $1";
        self.write(move |session| session.run(sql, &values)).await?;
        Ok(())
    }

    /// Makes a link with which a member can set a new password. An owner can make one for those only who can do nothing
    /// outside this place, or the link would open other places to them.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn make_password_link(
        &self,
        seat: &OwnerSeat,
        account: &AccountId,
        new: NewLink,
        now: i64,
    ) -> Result<PasswordLink, StoreError> {
        let (seat, account, key) = (seat.clone(), account.clone(), self.installation_key());
        self.write(move |session| {
            let place = seat.place();
            let role = members::role_of(session, place, &account)?;
            let email = accounts::email_of(session, &account)?.as_deref().and_then(Email::parse);
            let Some((_, email)) = role.zip(email) else { return Ok(PasswordLink::NotThere) };
            if can_do_more(session, place, &account)? {
                return Ok(PasswordLink::NotOnlyHere);
            }
            let said = email.to_string();
            audit(session, place, seat.account(), now, &What::PasswordLinkMade { email: said.clone() })?;
            one_time_links::insert(session, &key, &Purpose::Password(email), &new, now)?;
            Ok(PasswordLink::Made(said))
        })
        .await
    }
}

/// Whether somebody looks after the installation or belongs to another place.
fn can_do_more(session: &Session<'_>, place: &PlaceId, account: &AccountId) -> Result<bool, StoreError> {
    let sql = "select count(*) from members where account = $1 and place <> $2";
    let elsewhere = session.count(sql, values![&account.0, &place.0])?;
    Ok(elsewhere > 0 || accounts::administrators(session)?.contains(account))
}

fn waiting(
    session: &Session<'_>,
    which: &str,
    values: &[crate::sqlite::Value],
) -> Result<Vec<Invitation>, StoreError> {
    let sql =
        format!("select id, email, role, expires_at from one_time_links where {which} order by email, id");
    session.rows(&sql, values, |row| {
        let role = row.maybe_text(2)?.map(|role| members::role(&role)).transpose()?;
        Ok(Invitation { id: row.text(0)?, email: row.text(1)?, role, expires_at: row.whole(3)? })
    })
}
