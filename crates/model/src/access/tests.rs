//! Codes survive being read out and copied, notice mistakes, and give nothing away.

use super::*;
use proptest::prelude::*;

fn same(code: &Code, text: &str) -> bool {
    Code::parse(text).is_ok_and(|read| read == *code)
}

fn problem(text: &str) -> Option<CodeProblem> {
    Code::parse(text).err()
}

const KEY: InstallationKey = InstallationKey([7; 32]);

#[test]
fn a_code_is_six_groups_of_three() {
    let shown = Token::from_random([1; 16]).code().reveal();
    assert_eq!(shown.split(' ').map(str::len).collect::<Vec<_>>(), [3; 6]);
}

#[test]
fn what_is_wrong_with_a_code_is_said() {
    assert_eq!(problem("  - "), Some(CodeProblem::Empty));
    assert_eq!(problem("ABC DEF GHU"), Some(CodeProblem::Character('U')));
    assert_eq!(problem("ABC é"), Some(CodeProblem::Character('é')));
    assert_eq!(problem("ABC DEF"), Some(CodeProblem::Length { expected: 18, actual: 6 }));
    assert_eq!(problem(&"A".repeat(19)), Some(CodeProblem::Length { expected: 18, actual: 19 }));
}

#[test]
fn a_link_s_token_has_26_characters_of_the_alphabet() {
    assert!(Token::parse("").is_none());
    assert!(Token::parse(&"A".repeat(25)).is_none());
    assert!(Token::parse(&"A".repeat(27)).is_none());
    assert!(Token::parse(&"é".repeat(13)).is_none());
    assert!(Token::parse(&"U".repeat(26)).is_none());
    assert!(Token::parse(&"A".repeat(26)).is_some());
}

proptest! {
    #[test]
    fn a_token_is_read_back_from_its_link_in_any_case(token in any::<[u8; 16]>()) {
        let token = Token::from_random(token);
        let link = token.reveal();
        prop_assert_eq!(link.len(), 26);
        prop_assert!(Token::parse(&link).is_some_and(|read| read == token));
        prop_assert!(Token::parse(&link.to_lowercase()).is_some_and(|read| read == token));
    }

    #[test]
    fn a_code_is_read_in_any_case_and_spacing_with_look_alikes(
        token in any::<[u8; 16]>(),
        gaps in prop::collection::vec(prop::sample::select(vec!["", " ", "-", ". ", "\u{2013}", "\t\n", ", "]), 19),
        likes in prop::collection::vec(0..3_usize, 18),
    ) {
        let token = Token::from_random(token);
        let code = token.code();
        let symbols: Vec<char> = code.reveal().chars().filter(|c| *c != ' ').collect();
        let mut typed = gaps[18].to_owned();
        for ((symbol, gap), like) in symbols.iter().zip(&gaps).zip(&likes) {
            typed.push(match (symbol, like) {
                ('0', 1) => 'O',
                ('0', 2) => 'o',
                ('1', 1) => 'l',
                ('1', 2) => 'I',
                (symbol, 0) => *symbol,
                (symbol, _) => symbol.to_ascii_lowercase(),
            });
            typed.push_str(gap);
        }
        prop_assert!(same(&code, &typed), "{}", typed);
    }

    #[test]
    fn every_single_wrong_symbol_is_noticed(token in any::<[u8; 16]>()) {
        let token = Token::from_random(token);
        let right: Vec<char> = token.code().reveal().chars().filter(|c| *c != ' ').collect();
        for place in 0..right.len() {
            for value in 0..32 {
                let wrong = symbols::letter(value);
                if wrong != right[place] {
                    let mut typed = right.clone();
                    typed[place] = wrong;
                    let typed: String = typed.into_iter().collect();
                    prop_assert_eq!(problem(&typed), Some(CodeProblem::Check));
                }
            }
        }
    }

    #[test]
    fn every_swap_of_two_different_symbols_is_noticed(token in any::<[u8; 16]>()) {
        let token = Token::from_random(token);
        let right: Vec<char> = token.code().reveal().chars().filter(|c| *c != ' ').collect();
        for a in 0..right.len() {
            for b in 0..a {
                if right[a] != right[b] {
                    let mut typed = right.clone();
                    typed.swap(a, b);
                    let typed: String = typed.into_iter().collect();
                    prop_assert_eq!(problem(&typed), Some(CodeProblem::Check));
                }
            }
        }
    }

    #[test]
    fn the_code_opens_what_was_sealed_and_another_code_does_not(token in any::<[u8; 16]>(), other in any::<[u8; 16]>()) {
        let token = Token::from_random(token);
        let other = Token::from_random(other);
        prop_assume!(token != other);
        let locks = token.locks(&KEY);
        prop_assert!(token.code().unseal(&locks.sealed) == token);
        prop_assert!(other.code().unseal(&locks.sealed) != token);
        prop_assert!(locks.sealed.0 != token.0);
        prop_assert!(locks.code == token.code().hash(&KEY));
    }

    #[test]
    fn only_the_right_token_opens_a_seat(token in any::<[u8; 16]>(), other in any::<[u8; 16]>()) {
        let token = Token::from_random(token);
        let other = Token::from_random(other);
        prop_assume!(token != other);
        let id = ResponseId("r".to_owned());
        let stored = token.hash(&KEY);
        prop_assert!(AnsweringSeat::open(id.clone(), "strengths".to_owned(), token.clone(), &stored, &KEY).is_some());
        prop_assert!(AnsweringSeat::open(id.clone(), "strengths".to_owned(), other.clone(), &stored, &KEY).is_none());
        prop_assert!(AnsweringSeat::open(id.clone(), "strengths".to_owned(), token.clone(), &stored, &InstallationKey([8; 32])).is_none());
        let shared = token.share(1);
        prop_assert!(ReadingSeat::open(id.clone(), &shared, &shared.hash(&KEY), &KEY, true, false).is_some());
        prop_assert!(ReadingSeat::open(id.clone(), &token, &shared.hash(&KEY), &KEY, true, false).is_none());
        prop_assert!(AnsweringSeat::open(id, "strengths".to_owned(), shared, &stored, &KEY).is_none());
    }

    #[test]
    fn every_share_link_is_a_different_secret(token in any::<[u8; 16]>(), generation in any::<u32>()) {
        let token = Token::from_random(token);
        let next = generation.wrapping_add(1);
        prop_assert!(token.share(generation) == token.share(generation));
        prop_assert!(token.share(generation) != token.share(next));
        prop_assert!(token.share(generation) != token);
    }

    #[test]
    fn whatever_is_typed_is_a_code_or_a_problem(typed in ".{0,60}") {
        if let Ok(code) = Code::parse(&typed) {
            prop_assert!(same(&code, &code.reveal()));
        }
    }
}
