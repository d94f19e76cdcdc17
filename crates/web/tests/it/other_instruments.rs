//! Nothing about nine domains, four statements or five points is fixed: the smallest and the largest work too.

use crate::support::{Place, instrument};

#[tokio::test]
async fn instruments_of_any_size_go_from_start_to_report() {
    for (domains, statements, points) in [(1, 1, 2), (2, 3, 3), (40, 20, 11)] {
        let place = Place::offering(vec![instrument(domains, statements, points)]);
        let mut sam = place.someone().await;
        assert_eq!(sam.page("").await.with_class("status").count(), domains);
        let radios = sam.page("/domain/d1").await;
        assert_eq!(
            radios.all("input").filter(|input| input.get("type") == "radio").count(),
            statements * (points + 1)
        );
        assert!(radios.text.contains(&format!("Domain 1 of {domains}")));

        let last = format!("s{statements}");
        let after = sam.answer("d1", &[(&last, &points.to_string(), "the most")]).await;
        let next = if domains == 1 { "/check" } else { "/domain/d2" };
        assert_eq!(after.path, sam.path(next));
        sam.answer(&format!("d{domains}"), &[("s1", "1", "the least")]).await;

        let check = sam.page("/check").await;
        let answered = if domains * statements == 1 { 1 } else { 2 };
        assert_eq!(check.with_class("skipped").count(), domains * statements - answered);
        let report = sam.browser.submit(&check.form("/finish")).await;
        assert_eq!(report.status, 200);
        let report = report.html();
        let rows =
            report.elements.iter().filter(|cell| cell.name == "th" && cell.get("scope") == "row").count();
        let cells = report.all("td").count();
        assert_eq!((rows, cells), (domains, domains * (points + 2)));
        assert!(report.text.contains("the least") && report.text.contains("Level 1"));
        for path in ["/plan", "/share", "/invite", "/report/report.json", "/report/report.txt"] {
            assert_eq!(sam.open(path).await.status, 200, "{path}");
        }
        for path in ["/", "/read/sized", "/read/sized/all", "/library/sized", "/start/sized"] {
            assert_eq!(sam.browser.get(path).await.status, 200, "{path}");
        }
    }
}

#[tokio::test]
async fn a_rating_is_taken_up_to_the_last_point_and_no_further() {
    let place = Place::offering(vec![instrument(1, 1, 11)]);
    let mut sam = place.someone().await;
    sam.answer("d1", &[("s1", "11", "")]).await;
    assert_eq!(sam.answered("d1", "s1").await.0, "11");
    let form = sam.page("/domain/d1").await.form("/domain/d1").forged("rating-s1", "12");
    assert_eq!(sam.browser.submit(&form).await.status, 422);
}

#[tokio::test]
async fn the_longest_page_of_the_largest_instrument_can_be_filled_and_saved() {
    let place = Place::offering(vec![instrument(1, 20, 11)]);
    let mut sam = place.someone().await;
    let names: Vec<_> = (1..=20).map(|statement| format!("s{statement}")).collect();
    // Four bytes in UTF-8, twelve as browsers send them.
    let reason = "😀".repeat(20_000);
    let answers: Vec<_> = names.iter().map(|name| (name.as_str(), "11", reason.as_str())).collect();
    let saved = sam.answer("d1", &answers).await;
    assert_eq!((saved.status, saved.path.as_str()), (200, sam.path("/check").as_str()));
    assert_eq!(sam.answered("d1", "s20").await.1, reason);
}
