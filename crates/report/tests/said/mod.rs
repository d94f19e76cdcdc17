//! How a picture's numbers are said in English, written out here by hand: the program's words are not compared with
//! themselves.

use wholeplace_model::{
    measure::{Pattern, Range, Spread},
    picture::{
        AnswersPicture, DomainEnd, DomainEnds, DomainPicture, GapWord, Label, LabelKind, Picture, Share,
        StatementPicture, UnsureFinding, UnsurePicture, ViewPicture,
    },
    release::Bound,
};

/// "12 of 15".
pub(crate) fn share(share: &Share) -> String {
    let between = match share.bound {
        Bound::Plain => "of",
        Bound::OrMore => "or more of",
        Bound::OrFewer => "or fewer of",
    };
    format!("{} {between} {}", share.parts, share.of)
}

/// "18 of 38 (47%)": hundredths only where the distribution is shown.
pub(crate) fn share_of_view(view: &ViewPicture) -> String {
    match view.detail {
        Some(_) => format!("{} ({}%)", share(&view.agree), view.agree.percent),
        None => share(&view.agree),
    }
}

/// "18 of 38 agree (47%)."
pub(crate) fn agree(view: &ViewPicture) -> String {
    let one = view.agree.parts == 1 && view.agree.bound == Bound::Plain;
    let agree = format!("{} {}", share(&view.agree), if one { "agrees" } else { "agree" });
    match view.detail {
        Some(_) => format!("{agree} ({}%).", view.agree.percent),
        None => format!("{agree}."),
    }
}

pub(crate) fn name(label: &Label) -> String {
    match label.kind {
        LabelKind::EveryoneElse => "Everyone else".to_owned(),
        LabelKind::Everyone => "Everyone".to_owned(),
        _ => label.groups.join(" + "),
    }
}

/// How a statement was rated: how many agree, the pattern and the spread.
pub(crate) fn statement(statement: &StatementPicture) -> String {
    let Some(answers) = &statement.answers else {
        return "Too few people rated this to show it.".to_owned();
    };
    let pattern = answers.everyone.detail.as_ref().map(|detail| match detail.pattern {
        Pattern::Divided => "People are divided.",
        Pattern::MostlyAgree => "Most people agree.",
        Pattern::MostlyDisagree => "Most people disagree.",
        Pattern::LeaningAgree => "More than half agree.",
        Pattern::LeaningDisagree => "More than half disagree.",
        Pattern::Mixed => "Answers are mixed.",
    });
    let spread = answers.spread.map(|spread| match spread.word {
        Spread::Close => "They are close together.",
        Spread::Some => "They are spread out a little.",
        Spread::Wide => "They are spread wide.",
    });
    let more = [pattern, spread].into_iter().flatten().map(str::to_owned);
    [agree(&answers.everyone)].into_iter().chain(more).collect::<Vec<_>>().join(" ")
}

pub(crate) fn unsure(unsure: &UnsurePicture) -> String {
    match unsure.finding {
        UnsureFinding::Few => format!("{} said “I don't know”.", share(&unsure.share)),
        UnsureFinding::Many => format!("{} said “I don't know”: a finding in itself.", share(&unsure.share)),
        UnsureFinding::NoOneCouldSay => "No one felt able to answer.".to_owned(),
    }
}

pub(crate) fn range(range: &Range) -> String {
    format!("Rough range: {:.0}% to {:.0}%", range.low * 100.0, range.high * 100.0)
}

/// How far apart the groups are, and whether all agree.
pub(crate) fn gap(answers: &AnswersPicture) -> Option<String> {
    let gap = answers.gap.as_ref()?;
    let start = match gap.word {
        GapWord::Similar => "The groups see this much the same.",
        GapWord::Possible => "There may be a difference.",
        GapWord::VeryDifferent => "Seen very differently.",
    };
    let mut said = start.to_owned();
    if gap.word != GapWord::Similar {
        for (index, most) in [(gap.lowest, "least"), (gap.highest, "most")] {
            let block = &answers.blocks[index];
            said += &format!(" {} agree {most}: {}.", name(&block.label), share_of_view(&block.view));
        }
    }
    if answers.common_ground {
        said += " Common ground: at least 60% agree in each group.";
    }
    Some(said)
}

pub(crate) fn gap_word(word: GapWord) -> &'static str {
    match word {
        GapWord::Similar => "Similar",
        GapWord::Possible => "Possible difference",
        GapWord::VeryDifferent => "Seen very differently",
    }
}

/// How many agree with a statement on balance.
pub(crate) fn balance(domain: &DomainPicture, statement: &StatementPicture) -> Option<String> {
    let percent = statement.answers.as_ref()?.balanced.percent;
    let end = |id: &String| *id == statement.id;
    Some(match &domain.indicator {
        Some(one) if one.lowest_balanced.percent == one.highest_balanced.percent => {
            format!("On balance {percent}%.")
        }
        Some(one) if end(&one.lowest) => format!("On balance {percent}%, the lowest here."),
        Some(one) if end(&one.highest) => format!("On balance {percent}%, the highest here."),
        _ => format!("On balance {percent}%."),
    })
}

/// How far people agree with a domain's statements.
pub(crate) fn domain(domain: &DomainPicture) -> String {
    let Some(one) = &domain.indicator else {
        return "Too few statements can be shown to say more.".to_owned();
    };
    let (low, high) = (one.lowest_balanced.percent, one.highest_balanced.percent);
    let heads = format!(" Counted by heads, it is {}%.", one.per_head.percent);
    let said =
        format!("On balance {}% agree. Its statements run from {low}% to {high}%.", one.balanced.percent);
    if one.show_per_head { said + &heads } else { said }
}

/// Which domains stand out.
pub(crate) fn ends(picture: &Picture) -> Vec<String> {
    let Some(DomainEnds::Apart { highest, lowest }) = picture.domain_ends() else {
        return vec!["The domains are close together. None stands out.".to_owned()];
    };
    let list = |end: &DomainEnd| match end.named.iter().map(|one| one.title.as_str()).collect::<Vec<_>>()[..]
    {
        [] => None,
        [one] => Some(one.to_owned()),
        [one, other] => Some(format!("{one} and {other}")),
        [one, other, third] => Some(format!("{one}, {other} and {third}")),
        _ => panic!("more than three are named"),
    };
    let close = "are close together. None stands out.";
    let many = format!("The {} domains where people agree most {close}", highest.level);
    let few = format!("The {} domains where fewest people agree {close}", lowest.level);
    vec![
        list(&highest).map_or(many, |titles| format!("People agree most in {titles}.")),
        list(&lowest).map_or(few, |titles| format!("Look first at {titles}, where fewest people agree.")),
    ]
}

/// The alternative text of the chart of domains.
pub(crate) fn profile_alt(picture: &Picture) -> String {
    let row = |domain: &DomainPicture| match &domain.indicator {
        None => format!("{}: too little to show.", domain.title),
        Some(one) => format!(
            "{}: {}% on balance, statements from {}% to {}%.",
            domain.title, one.balanced.percent, one.lowest_balanced.percent, one.highest_balanced.percent
        ),
    };
    let domains = picture.shown.iter().flat_map(|shown| &shown.domains);
    domains.map(row).collect::<Vec<_>>().join(" ")
}

/// The alternative text of a chart of the largest gaps.
pub(crate) fn gaps_alt(picture: &Picture, most: usize) -> String {
    let gaps = picture.shown.iter().flat_map(|shown| &shown.gaps).take(most);
    let row = |id: &String| {
        let statement = picture.statement(id).unwrap();
        let answers = statement.answers.as_ref().unwrap();
        let gap = answers.gap.as_ref().unwrap();
        let end = |index: usize| {
            let block = &answers.blocks[index];
            format!("{} {}", name(&block.label), share_of_view(&block.view))
        };
        format!("{}: {}, {}.", statement.text, end(gap.lowest), end(gap.highest))
    };
    gaps.map(row).collect::<Vec<_>>().join(" ")
}

/// The alternative text of some people's answers.
pub(crate) fn bars_alt(picture: &Picture, name: &str, view: &ViewPicture) -> String {
    let Some(detail) = &view.detail else { return format!("{name}: {} agree.", share(&view.agree)) };
    let segments = picture.scale.iter().zip(detail.percents);
    let segments: Vec<_> = segments.map(|(label, percent)| format!("{label} {percent}%")).collect();
    let (last, first) = segments.split_last().unwrap();
    format!("{name}, {} people: {} and {last}.", view.agree.of, first.join(", "))
}
