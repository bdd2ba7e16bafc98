#include "task/closings.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "rules/key_shape.h"
#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::u32string_view kEndMarks = U"。；，、 ";
constexpr std::u32string_view kSentenceEnds = U"。；！？";
constexpr std::u32string_view kLabelFollows = U"。；！？，、）〕. ";  // what may stand in front of 责任单位：
constexpr std::u32string_view kPartEnds = U"。；，、！？（〔";      // what may stand behind a bracket that closes

/// Behind the end marks that follow `at`.
std::size_t behind_marks(std::string_view key, std::size_t at) {
  while (at < key.size()) {
    const text::Character c = text::character_at(key, at);
    if (!is_one_of(c.code, kEndMarks)) break;
    at = c.end;
  }
  return at;
}

/// 电话：0731-8612345: whose number it is stands in the bracket behind it.
bool stands_behind_phone(std::string_view before) {
  constexpr std::size_t kShortest = 5;  // characters
  const std::size_t last = before.find_last_not_of("0123456789-X*");
  if (last == std::string_view::npos || before.size() - last <= kShortest) return false;
  const std::string_view label = before.substr(0, last + 1);
  return label.ends_with("电话：") || label.ends_with("热线：") || label.ends_with("电话") || label.ends_with("热线");
}


/// A labelled sentence: 责任单位：… behind a sentence's end, up to the end of its own sentence; labelled sentences
/// that follow at once belong to it.
class LabelledSentences {
 public:
  LabelledSentences(const rules::Subject& paragraph, const Labels& labels) : paragraph_(paragraph), key_(paragraph.key()), labels_(labels) {}

  /// The next one in [from, to) outside of brackets, or an empty span.
  Span next(std::size_t from, std::size_t to) const {
    for (auto label = labels_.first(from, to); label; label = labels_.first(from, to)) {
      if (begins_sentence(label->span)) return {label->span.begin, end_of(*label, to)};
      from = label->span.end;
    }
    return {to, to};
  }

 private:
  bool begins_sentence(Span label) const {
    // 实施工程【牵头单位】县文旅局; what 【牵头单位：县文旅局】 says ends with its bracket.
    const std::string_view printed = key_.substr(label.begin, label.size());
    if (printed.starts_with("〔")) return printed.find("〕") != std::string_view::npos;
    if (label.begin == 0 || is_one_of(text::character_before(key_, label.begin), kLabelFollows)) return true;
    // 老年人体检进村    责任单位：县民政局; 责任单位 县民政局
    return is_parted(paragraph_, label.begin) && (printed.ends_with("：") || is_parted(paragraph_, label.end));
  }

  std::size_t end_of(const Label& label, std::size_t to) const {
    for (std::size_t i = label.span.end; i < to;) {
      const text::Character c = text::character_at(key_, i);
      i = c.end;
      if (c.code != U'。') continue;
      const std::size_t next = behind_marks(key_, i);
      const auto following = labels_.first(next, to);
      if (!following || following->span.begin != next) return std::min(next, to);
    }
    return to;
  }

  const rules::Subject& paragraph_;
  std::string_view key_;
  const Labels& labels_;
};

class Finder {
 public:
  Finder(const rules::Subject& paragraph, const ResponsibilityReader& reader, const rules::Vocabulary& task_verbs)
      : paragraph_(paragraph),
        key_(paragraph.key()),
        reader_(reader),
        task_verbs_(task_verbs),
        labels_(reader.labels_in(paragraph)),
        sentences_(paragraph, labels_) {}

  Closings find() {
    std::size_t from = 0;
    Span sentence = sentences_.next(from, key_.size());
    for (const Span bracket : brackets_of(key_)) {
      // A bracket inside a labelled sentence is a remark on a name: 责任单位：市民政局（市老龄办）、市财政局.
      for (; !sentence.empty() && sentence.begin <= bracket.begin && from <= bracket.begin;
           sentence = sentences_.next(from, key_.size())) {
        add(sentence, Place::closing);
        from = sentence.end;
      }
      if (bracket.begin < from) continue;
      if (const Counted counted = reader_.counted_in(key_, bracket); counted != Counted::no) {
        if (counted == Counted::maybe) places_.push_back(bracket);
        continue;
      }
      const auto place = place_of(bracket);
      const bool read = place && add(bracket, *place);
      const bool closed = key_.substr(0, bracket.end).ends_with("）") || key_.substr(0, bracket.end).ends_with("〕");
      from = read || closed ? bracket.end : bracket.begin + 1;
      if (sentence.begin < from) sentence = sentences_.next(from, key_.size());
    }
    for (; !sentence.empty(); sentence = sentences_.next(from, key_.size())) {
      add(sentence, Place::closing);
      from = sentence.end;
    }
    if (closings_.all.empty()) add_stray_end();
    if (closings_.all.empty()) add_sentences();
    if (closings_.all.empty()) closings_.remarks.insert(closings_.remarks.end(), places_.begin(), places_.end());
    return std::move(closings_);
  }

 private:
  /// Whether a bracket closes the text in front of it, may, or cannot (it is a remark inside a sentence).
  std::optional<Place> place_of(Span bracket) const {
    if (stands_behind_phone(std::string_view(key_).substr(0, bracket.begin))) return std::nullopt;  // 咨询电话：0731-8612345（基础教育股）
    const bool sentence_before = bracket.begin == closed_ || is_one_of(text::character_before(key_, bracket.begin), kSentenceEnds) ||
                                 text::character_before(key_, bracket.begin) == 0;
    if (sentence_before) return Place::closing;
    // 规范标志标线，（县交通运输局负责）: no remark on the word in front of a comma.
    if (is_one_of(text::character_before(key_, bracket.begin), U"，、")) return closes_clause(bracket) ? Place::closing : Place::anywhere;
    const bool last = bracket.end >= key_.size();
    const char32_t next = last ? 0 : text::character_at(key_, bracket.end).code;
    const bool ends = last || next == U'。' || next == U'；';
    if (ends) return reader_.stands_behind_unit(key_, bracket.begin) ? Place::anywhere : Place::closing;
    if (next == U'，' && is_one_of_several(bracket)) return Place::closing;
    if (is_one_of(next, kPartEnds)) return Place::anywhere;
    const bool task_follows = !task_verbs_.longest_prefix(std::string_view(key_).substr(bracket.end)).empty();
    const bool labelled = labels_.first(bracket.begin, bracket.end).has_value();
    const bool remark = reader_.stands_behind_unit(key_, bracket.begin);  // 依托工作专班（由市教育局牵头）开展攻关
    return labelled || (task_follows && !remark) ? std::optional(Place::anywhere) : std::nullopt;
  }

  bool holds_units(Span bracket) const {
    const Span inner = without_marks(key_, bracket, U"（）〔〕。；，、 ");
    return !inner.empty() && reader_.lists().all_units(key_.substr(inner.begin, inner.size()));
  }

  /// 建设农田5万亩（市农业农村局），新增企业6家（市商务局）。: units and nothing else, as in the bracket that ends the paragraph.
  bool is_one_of_several(Span bracket) const {
    const std::vector<Span> all = brackets_of(key_);
    return holds_units(bracket) && behind_marks(key_, all.back().end) == key_.size() && holds_units(all.back()) &&
           !reader_.stands_behind_unit(key_, bracket.begin) && !stands_behind_class(bracket.begin);
  }

  /// 盘活厂房20万平方米，（市工信局、市商务局）推行承诺制。（市数据局）: between two clauses, as in the bracket that ends the paragraph.
  bool closes_clause(Span bracket) const {
    if (text::character_before(key_, bracket.begin) != U'，' || bracket.end >= key_.size()) return false;
    const bool goes_on = is_one_of(text::character_at(key_, bracket.end).code, U"等的和与及");  // 加强同部门，（市教育局）等协作
    return !goes_on && (is_one_of_several(bracket) || gives_role(bracket));
  }

  /// （市通信办牵头，移动、联通公司配合）: not read as what it assigns where a name in it is known to nobody, unless it closes the clause.
  bool gives_role(Span bracket) const {
    const auto content = reader_.read(paragraph_, bracket, labels_, Place::closing);
    return content && content->names_lead();
  }

  /// 报主管部门（市教育局）: the bracket says which one is meant.
  bool stands_behind_class(std::size_t at) const {
    const std::string named = "某某" + std::string(key_.substr(closed_, at - closed_));
    constexpr std::size_t kShortest = 6, kLongest = 12;  // bytes of 部门, 主管部门
    for (std::size_t size = kShortest; size <= kLongest && size < named.size(); size += 3)
      if (reader_.lists().is_group(named.substr(0, kShortest) + named.substr(named.size() - size))) return true;
    return false;
  }

  bool add(Span part, Place place) {
    auto content = reader_.read(paragraph_, part, labels_, place);
    if (!content && place == Place::closing) content = read_front(part);
    if (!content && place == Place::closing) content = read_behind(part);
    if (!content) {
      if (place == Place::closing) (reader_.looks_assigned(paragraph_, part, labels_) ? closings_.unread : closings_.remarks).push_back(part);
      return false;
    }
    if (content->units.empty()) take_sentences_before(part, *content);
    const std::size_t end = behind_marks(key_, part.end);
    Span text = without_marks(key_, {closed_, part.begin}, U" ");
    constexpr std::string_view kComma = "，";
    while (view(key_, text).ends_with(kComma)) text.end -= kComma.size();
    closings_.all.push_back({text, {part.begin, end}, std::move(*content)});
    closed_ = end;
    return true;
  }

  /// 增长7%。市工信局（牵头），市统计局；分管市长：李强: sentences in front that only assign belong to a label that names no unit.
  void take_sentences_before(Span& part, Responsibility& content) const {
    const std::vector<Span> sentences = parts_between(key_, {closed_, part.begin}, kSentenceEnds);
    for (std::size_t i = sentences.size(); i-- > 0;) {
      const auto before = assigned_in(sentences[i]);
      if (!before) return;
      Responsibility all = *before;
      all.add(content);
      content = std::move(all);
      part.begin = sentences[i].begin;
    }
  }

  /// What a sentence of nothing but known units and their parts assigns.
  std::optional<Responsibility> assigned_in(Span sentence) const {
    auto told = reader_.read_sentence(paragraph_, sentence);
    if (told) return told;
    auto listed = labels_.first(sentence.begin, sentence.end) ? std::nullopt : reader_.read(paragraph_, sentence, labels_, Place::closing);
    const bool known = listed && listed->names_lead() && std::all_of(listed->units.begin(), listed->units.end(), [this](const Unit& unit) { return reader_.lists().is_unit(unit); });
    return known ? listed : std::nullopt;
  }

  /// 63916862 of （专利科，王芳，63916862）: whom to call is no responsibility.
  static bool is_phone(std::string_view text) {
    constexpr std::size_t kShortest = 5;
    return text.size() >= kShortest && text.find_first_not_of("0123456789- ") == std::string_view::npos;
  }

  /// （市水务局；2024.11—2025.3）: what stands before a clause that nobody can read; that clause is said.
  std::optional<Responsibility> read_front(Span part) {
    const Span inner = without_marks(key_, part, U"（）〔〕。；，、 ");
    const std::vector<Span> clauses = parts_between(key_, inner, U"；，");
    for (std::size_t count = clauses.size(); count-- > 1;) {
      auto content = reader_.read(paragraph_, {inner.begin, clauses[count - 1].end}, labels_, Place::closing);
      if (!content || content->units.empty()) continue;
      if (!is_phone(view(key_, {clauses[count].begin, inner.end}))) closings_.unread.push_back({clauses[count].begin, inner.end});
      return content;
    }
    return std::nullopt;
  }

  /// （具体任务均涉及各县区，责任单位：市发改委）: the labels behind a clause that nobody can read; that clause is said.
  std::optional<Responsibility> read_behind(Span part) {
    const Span inner = without_marks(key_, part, U"（）〔〕。；，、 ");
    const auto label = labels_.first(inner.begin, inner.end);
    if (!label || label->span.begin == inner.begin || !is_one_of(text::character_before(key_, label->span.begin), U"，；")) return std::nullopt;
    auto content = reader_.read(paragraph_, {label->span.begin, inner.end}, labels_, Place::closing);
    if (!content || content->units.empty()) return std::nullopt;
    closings_.unread.push_back(without_marks(key_, {inner.begin, label->span.begin}, U"，； "));
    return content;
  }

  /// 推进改革。市教育局负责）: the opening bracket was lost.
  void add_stray_end() {
    if (!key_.ends_with("）") || !brackets_of(key_).empty()) return;
    const std::size_t mark = std::max(key_.rfind("。") + 1, key_.rfind("；") + 1);
    if (mark == 0 || mark + 2 >= key_.size()) return;
    const Span part{mark + 2, key_.size()};
    const std::size_t end = key_.size() - std::string_view("）").size();
    auto content = reader_.read(paragraph_, {part.begin, end}, labels_, Place::anywhere);
    if (!content) return;
    closings_.all.push_back({{0, part.begin}, part, std::move(*content)});
  }

  /// 由市教育局牵头，市财政局配合: a sentence of its own that only assigns.
  void add_sentences() {
    for (Span sentence : parts_between(key_, {0, key_.size()}, U"。—")) {
      auto content = reader_.read_sentence(paragraph_, sentence);
      if (const std::size_t behind = content ? 0 : behind_group(sentence); behind > 0) {
        sentence.begin = behind;
        content = reader_.read_sentence(paragraph_, sentence);
      }
      if (!content || follows_duty(sentence)) continue;
      const std::size_t end = behind_marks(key_, sentence.end);
      const Span text = without_marks(key_, {closed_, sentence.begin}, U"— ");  // 完善线路——市交通局牵头
      closings_.all.push_back({text, {text.empty() ? sentence.begin : text.end, end}, std::move(*content), true});
      const auto is_read = [&](Span part) { return sentence.begin <= part.begin && part.begin < sentence.end; };
      std::erase_if(closings_.unread, is_read);  // 责任分工：… looked like a label with names first
      closed_ = end;
    }
  }

  /// 市教育局要编制预算。 in front of 市商务局负责组织实施。: somebody else's duty, which the sentence behind it does not take over.
  bool follows_duty(Span sentence) const {
    const std::string_view said = view(key_, sentence);
    if (rules::by_whom(said, 0) != std::string_view::npos || said.find("工作由") != std::string_view::npos || said.starts_with("请")) return false;
    if (!begins_with_units(sentence, {"负责", "牵头", "组织", "指导", "配合", "协助", "抓好", "落实", "实施", "统筹", "做好", "予以", "给予", "加强", "监督", "督促", "督导", "督办", "承办", "主办", "协办", "具体", "推进"})) return false;
    const std::vector<Span> before = parts_between(key_, {closed_, sentence.begin}, U"。；");
    return std::any_of(before.begin(), before.end(), [this](Span one) { return begins_with_units(one, {"要", "应", "须", "负责"}); });
  }

  bool begins_with_units(Span sentence, std::initializer_list<std::string_view> words) const {
    constexpr std::size_t kLongest = 120;  // bytes
    constexpr std::string_view kNouns[] = {"要求", "要素", "要点", "应急", "负责人"};
    const auto begins = [](std::string_view rest, const auto& all) { return std::any_of(std::begin(all), std::end(all), [rest](std::string_view word) { return rest.starts_with(word); }); };
    for (std::size_t at = sentence.begin + 1; at < std::min(sentence.end, sentence.begin + kLongest); ++at)
      if (begins(key_.substr(at), words) && !begins(key_.substr(at), kNouns) && reader_.lists().all_units(view(key_, {sentence.begin, at}))) return true;
    return false;
  }

  /// Behind 抢险救援组： of 抢险救援组：由市消防救援支队牵头; 0 for others.
  std::size_t behind_group(Span sentence) const {
    constexpr std::string_view kColon = "：";
    const std::string_view text = key_.substr(sentence.begin, sentence.size());
    const std::size_t colon = text.find(kColon);
    const bool group = colon != std::string_view::npos && colon > 0 && reader_.lists().is_working_group(text.substr(0, colon));
    return group ? sentence.begin + colon + kColon.size() : 0;
  }

  const rules::Subject& paragraph_;
  std::string_view key_;
  const ResponsibilityReader& reader_;
  const rules::Vocabulary& task_verbs_;
  Labels labels_;
  LabelledSentences sentences_;
  std::size_t closed_ = 0;
  std::vector<Span> places_;  // brackets that may say where and not who: nothing is told where others say who
  Closings closings_;
};

}  // namespace

Closings closings_of(const rules::Subject& paragraph, const ResponsibilityReader& reader,
                     const rules::Vocabulary& task_verbs) {
  return Finder(paragraph, reader, task_verbs).find();
}

}  // namespace fenjie::task
