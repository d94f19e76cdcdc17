//! A believable response: an invented place, seen by one person who works there.

use wholeplace_model::{
    instrument::Instrument,
    plan::Action,
    response::{Answer, Rating, Response, ResponseId},
};

/// The response of a principal social worker of a place that does not exist.
pub(crate) fn filled_response(instrument: &Instrument, now: i64) -> Response {
    let mut response = Response::new(ResponseId("sample".to_owned()), instrument, now);
    response.about.place = "Harrowmere and the Dales".to_owned();
    response.about.role = "a principal social worker".to_owned();
    for (statement, rating, reason) in ANSWERS {
        let rating = match *rating {
            "" => None,
            text => Rating::parse(text, instrument.points),
        };
        let answer = Answer { rating, reason: (*reason).to_owned() };
        response.answers.insert((*statement).to_owned(), answer);
    }
    response.plan.actions =
        ACTIONS.iter().enumerate().map(|(index, action)| action_of(index, action)).collect();
    response.finished_at = Some(now);
    response
}

fn action_of(index: usize, [what, for_what, who, with_whom, by_when, sign]: &[&str; 6]) -> Action {
    Action {
        id: format!("action-{index}"),
        what: (*what).to_owned(),
        for_what: (*for_what).to_owned(),
        who: (*who).to_owned(),
        with_whom: (*with_whom).to_owned(),
        by_when: (*by_when).to_owned(),
        sign: (*sign).to_owned(),
    }
}

const ANSWERS: &[(&str, &str, &str)] = &[
    (
        "vision/early-voice",
        "4",
        "The carers' forum and the people's panel were there from the first meeting about the new framework, and the line about \"a life, not a service\" is theirs. Night staff and care home workers were harder to reach, and I would like us to go to them next time.",
    ),
    ("vision/one-framework", "4", ""),
    (
        "vision/clear-expectations",
        "3",
        "Newly qualified workers can describe it well, because they learn it in their first year. Colleagues who have been here longer use the words, and some of them tell me that they are not sure what should be different on a busy duty day.",
    ),
    (
        "vision/shared-route",
        "2",
        "We have a strong story about why. The how is still a slide with arrows on it.",
    ),
    (
        "leadership/model-language",
        "5",
        "Our director starts each management meeting with something a person taught us that month. It has changed what others bring.",
    ),
    (
        "leadership/permission",
        "4",
        "Team managers in the Dales have a small budget they can use the same day, and they do. A sofa bed that let a grandson stay over kept someone at home for a year.",
    ),
    (
        "leadership/whole-system",
        "5",
        "This is the thing that I am most proud of. Health, housing and the voluntary sector lead three of our five priorities, and nobody found that strange.",
    ),
    (
        "leadership/success-stories",
        "4",
        "The monthly bulletin is read. I would love to see more stories told by people themselves.",
    ),
    (
        "commissioning/clear-strategy",
        "2",
        "The market position statement is clear about hours and prices, and says little about what people want from their lives.",
    ),
    (
        "commissioning/co-design",
        "2",
        "People were asked about the home care contract after the specification had been written.\n\nThey gave kind and thoughtful answers, and it was too late to use most of them. Two of them told me afterwards that they would not come again unless they were asked at the start. I think they are right.",
    ),
    (
        "commissioning/know-population",
        "unsure",
        "I have not seen the needs assessment in two years. I should ask.",
    ),
    (
        "commissioning/new-models",
        "1",
        "Home care is still bought by the quarter of an hour. The three small enterprises in the upper dale have waited eight months to be put on the list.",
    ),
    (
        "partnership/relationships",
        "4",
        "The Thursday huddle at the health centre works because the same people come.",
    ),
    ("partnership/people-in-partnership", "3", ""),
    (
        "partnership/support-partners",
        "4",
        "Housing officers join our reflective sessions now. Mae Siân o Dŷ Gwyn wedi bod yn wych. 👏",
    ),
    ("partnership/staff-together", "4", ""),
    (
        "systems/aligned-forms",
        "2",
        "The assessment form has 14 pages, and the first question about what matters to the person is on page nine.",
    ),
    (
        "systems/public-information",
        "3",
        "The directory is good if you already know the name of what you are looking for.",
    ),
    (
        "systems/enabling-it",
        "1",
        "Two systems that do not talk to each other, so we write everything twice. A colleague in hospital discharge reckons it takes her an hour and a half each day.",
    ),
    ("systems/know-assets", "", ""),
    (
        "quality/supervision",
        "4",
        "Supervision asks about strengths first. It was awkward for a month and then it was not.",
    ),
    ("quality/act-on-quality", "4", ""),
    (
        "quality/people-evaluate",
        "3",
        "Quality checkers visit supported living, and are very good. They do not yet visit us.",
    ),
    ("quality/partner-quality", "unsure", ""),
    ("coproduction/expected", "3", "Expected, yes. Paid for and planned in time, not always."),
    (
        "coproduction/own-care",
        "4",
        "Direct payments are the usual offer here, and people say that the support to run them is friendly and quick.",
    ),
    (
        "coproduction/strategic-voice",
        "2",
        "There are two seats for people with lived experience on the board of 19. One of them has been empty since spring.",
    ),
    ("coproduction/lived-experience-training", "3", ""),
    (
        "workforce/learning-offer",
        "4",
        "The academy's offer is generous, and open to the voluntary sector too.",
    ),
    ("workforce/celebrate-learn", "4", "We learn from what went well as carefully as from what did not."),
    ("workforce/positive-risk", "4", ""),
    ("workforce/time-to-learn", "2", "Half a day a month is protected on paper. In winter it goes first."),
    ("impact/clear-outcomes", "", ""),
    ("impact/best-lives", "", "I was not sure whether this means how people say they are, or what we count."),
    ("impact/measure-to-learn", "2", "What we count is what the return asks for."),
    ("impact/case-studies", "", ""),
];

/// What, for what, who, with whom, by when, how we will know.
const ACTIONS: &[[&str; 6]] = &[
    [
        "Put the three small enterprises in the upper dale on the list, and ask them what the list should have asked.",
        "commissioning/new-models",
        "Commissioning lead for the Dales",
        "The enterprises; Harrowmere Voluntary Action",
        "End of January 2027",
        "Twelve people in the upper dale buy support from somebody who lives there.",
    ],
    [
        "Move what matters to the person to page one of the assessment, and try it with two teams for six weeks.",
        "systems/aligned-forms",
        "Principal social worker and the systems team",
        "Four people who have been assessed this year",
        "Spring 2027",
        "People say at the end that it felt like a conversation. We ask ten of them.",
    ],
    [
        "Fill the empty seat on the board, and agree what would make it worth sitting in.",
        "coproduction",
        "",
        "The people's panel",
        "",
        "",
    ],
];
