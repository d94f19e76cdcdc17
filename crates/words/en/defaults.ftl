## The groups that a new review starts with

family-council = Council
family-partners = Partners
family-lived = Lived experience

group-leaders = Council leaders
group-leaders-about = You lead or plan care and support at the council.
group-managers = Council managers
group-managers-about = You run a team or a service at the council.
group-practitioners = Practitioners
group-practitioners-about = You work with people each day: as a social worker, as a therapist or in a support team.
group-health = NHS
group-health-about = You work for the NHS: at a hospital, at a GP practice or in a team that goes out to people.
group-housing = Housing
group-housing-about = You work for a landlord, in a home with support, or with people who have no home.
group-community = Voluntary, community and faith groups
group-community-about = You work or help out in a charity, a local group or a place of faith, or you provide care.
group-support = People who draw on support
group-support-about = You have care or support now, or had it not long ago.
group-carers = Unpaid carers
group-carers-about = You look after a friend or someone in your family, and nobody pays you for it.
