## The groups that a new review starts with

family-council = Council
family-partners = Partners
family-lived = Lived experience

group-leaders = Council leaders
group-leaders-about = You lead or plan care and support at the council: councillors, directors, commissioners.
group-managers = Council managers
group-managers-about = You manage a team or a service at the council.
group-practitioners = Practitioners
group-practitioners-about = You work with people each day: social workers, occupational therapists, support staff.
group-health = NHS
group-health-about = You work for the NHS: a hospital, a GP practice, community or mental health teams.
group-housing = Housing
group-housing-about = You work in housing: a landlord, supported living, homelessness support.
group-community = Voluntary, community and faith groups
group-community-about = You work or help out in a charity, a community group or a place of faith, or you provide care.
group-support = People who draw on support
group-support-about = You have care or support yourself, now or in the past few years.
group-carers = Unpaid carers
group-carers-about = You look after a relative or a friend, and nobody pays you for it.
