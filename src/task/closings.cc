#include "task/closings.h"

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::u32string_view kEndMarks = U"。；，、 ";
constexpr std::u32string_view kSentenceEnds = U"。；！？）〕 ";

bool is_one_of(char32_t code, std::u32string_view marks) { return marks.find(code) != std::u32string_view::npos; }

/// Behind the end marks that follow `at`.
std::size_t behind_marks(std::string_view key, std::size_t at) {
  while (at < key.size()) {
    const text::Character c = text::character_at(key, at);
    if (!is_one_of(c.code, kEndMarks)) break;
    at = c.end;
  }
  return at;
}

/// A labelled sentence: 责任单位：… behind a sentence's end, up to the end of its own sentence; labelled sentences
/// that follow at once belong to it.
class LabelledSentences {
 public:
  LabelledSentences(std::string_view key, const Labels& labels) : key_(key), labels_(labels) {}

  /// The next one in [from, to) outside of brackets, or an empty span.
  Span next(std::size_t from, std::size_t to) const {
    for (auto label = labels_.first(from, to); label; label = labels_.first(from, to)) {
      if (begins_sentence(label->span.begin)) return {label->span.begin, end_of(*label, to)};
      from = label->span.end;
    }
    return {to, to};
  }

 private:
  bool begins_sentence(std::size_t at) const {
    if (at == 0) return true;
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(key_[before]) & 0xC0) == 0x80) --before;
    return is_one_of(text::character_at(key_, before).code, kSentenceEnds);
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

  std::string_view key_;
  const Labels& labels_;
};

class Finder {
 public:
  Finder(const rules::Subject& paragraph, const ResponsibilityReader& reader)
      : paragraph_(paragraph),
        key_(paragraph.key()),
        reader_(reader),
        labels_(reader.labels_in(key_)),
        sentences_(key_, labels_) {}

  std::vector<Closing> find() {
    std::size_t from = 0;
    Span sentence = sentences_.next(from, key_.size());
    for (const Span bracket : brackets_of(key_)) {
      // A bracket inside a labelled sentence is a remark on a name: 责任单位：市民政局（市老龄办）、市财政局.
      for (; sentence.begin < bracket.begin && from <= bracket.begin; sentence = sentences_.next(from, key_.size())) {
        add(sentence);
        from = sentence.end;
      }
      if (bracket.begin < from) continue;
      add(bracket);
      from = bracket.end;
      if (sentence.begin < from) sentence = sentences_.next(from, key_.size());
    }
    for (; !sentence.empty(); sentence = sentences_.next(from, key_.size())) {
      add(sentence);
      from = sentence.end;
    }
    return std::move(closings_);
  }

 private:
  void add(Span part) {
    auto content = reader_.read(paragraph_, part, labels_);
    if (!content) return;
    const std::size_t end = behind_marks(key_, part.end);
    closings_.push_back({without_marks(key_, {closed_, part.begin}, U" "), {part.begin, end}, std::move(*content)});
    closed_ = end;
  }

  const rules::Subject& paragraph_;
  std::string_view key_;
  const ResponsibilityReader& reader_;
  Labels labels_;
  LabelledSentences sentences_;
  std::size_t closed_ = 0;
  std::vector<Closing> closings_;
};

}  // namespace

std::vector<Closing> closings_of(const rules::Subject& paragraph, const ResponsibilityReader& reader) {
  return Finder(paragraph, reader).find();
}

}  // namespace fenjie::task
