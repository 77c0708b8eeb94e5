use std::fmt::Write as _;

use edgedesk_flow::Text;

use super::{BusinessHours, Span};

const ZH: [&str; 7] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
const EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

impl BusinessHours {
    /// The weekly table in one line: `周一至周五 09:00–18:00（Asia/Shanghai）`.
    pub fn words(&self) -> Text {
        if self.week.iter().all(|day| day == &[Span::of((0, 0), (24, 0))]) {
            return Text::new("全天 24 小时，节假日不休", "Around the clock, every day");
        }
        let mut zh = Vec::new();
        let mut en = Vec::new();
        let mut first = 0;
        while first < 7 {
            let mut last = first;
            while last < 6 && self.week[last + 1] == self.week[first] {
                last += 1;
            }
            if !self.week[first].is_empty() {
                let parts = parts(&self.week[first]);
                if first == last {
                    zh.push(format!("{} {parts}", ZH[first]));
                    en.push(format!("{} {parts}", EN[first]));
                } else {
                    zh.push(format!("{}至{} {parts}", ZH[first], ZH[last]));
                    en.push(format!("{}–{} {parts}", EN[first], EN[last]));
                }
            }
            first = last + 1;
        }
        let zone = self.zone.iana_name().unwrap_or("UTC");
        let (zone_zh, zone_en) =
            if zone == "Asia/Shanghai" { ("北京时间", "Beijing time") } else { (zone, zone) };
        Text::new(format!("{}（{zone_zh}）", zh.join("，")), format!("{} ({zone_en})", en.join(", ")))
    }
}

fn parts(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        if !text.is_empty() {
            text.push_str(" / ");
        }
        let (from, to) = (span.from_minute, span.to_minute);
        // Writing to a string cannot fail.
        let _ = write!(text, "{:02}:{:02}–{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
    }
    text
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn equal_days_are_told_together() {
        let day = vec![Span::of((9, 0), (18, 0))];
        let week = [
            day.clone(),
            day.clone(),
            day.clone(),
            day.clone(),
            day,
            vec![Span::of((10, 0), (16, 0))],
            vec![],
        ];
        let words = BusinessHours::new(TimeZone::get("Asia/Shanghai").unwrap(), week).unwrap().words();
        assert_eq!(words.zh, "周一至周五 09:00–18:00，周六 10:00–16:00（北京时间）");
        assert_eq!(words.en, "Mon–Fri 09:00–18:00, Sat 10:00–16:00 (Beijing time)");
    }
}
