#include "rules/book.h"

#include <algorithm>
#include <mutex>
#include <stdexcept>

#include "rules/embedded.h"
#include "rules/pattern_set.h"
#include "rules/rule_files.h"
#include "rules/shelf.h"
#include "rules/vocabulary.h"

namespace fenjie::rules {

namespace {

/// A vocabulary that is read at its first use.
class LazyVocabulary {
 public:
  LazyVocabulary(std::string_view name, std::string_view content) : name_(name), content_(content) {}

  std::string_view name() const { return name_; }
  const Vocabulary& get() const {
    std::call_once(once_, [this] { vocabulary_ = std::make_unique<TextVocabulary>(content_); });
    return *vocabulary_;
  }

 private:
  std::string_view name_, content_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<TextVocabulary> vocabulary_;
};

std::string_view stem_of(std::string_view file_name) { return file_name.substr(0, file_name.rfind('.')); }

}  // namespace

std::optional<Span> Match::field(std::string_view name) const {
  for (const auto& [field, span] : fields)
    if (field == name) return span;
  return std::nullopt;
}

std::string_view Match::constant(std::string_view name) const {
  for (const auto& [key, value] : *constants)
    if (key == name) return value;
  return {};
}

struct Book::State {
  struct NamedSet {
    std::string_view name;
    std::unique_ptr<PatternSet> set;
  };

  void add_set(std::string_view name, std::span<const RuleView> rules) {
    sets.push_back({name, std::make_unique<PatternSet>(rules)});
  }
  void add_file(std::string_view name, std::string_view content) {
    if (name.ends_with(".tsv")) vocabularies.push_back(std::make_unique<LazyVocabulary>(stem_of(name), content));
  }

  std::optional<ProvedRules> own;  // what the views point into, when not compiled in
  std::vector<NamedSet> sets;
  std::vector<std::unique_ptr<LazyVocabulary>> vocabularies;
  std::string digest;
};

Book::Book(std::unique_ptr<State> state) : state_(std::move(state)) {}
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

Book Book::built_in() {
  auto state = std::make_unique<State>();
  for (const EmbeddedSet& set : embedded_sets()) state->add_set(set.name, set.rules);
  for (const EmbeddedFile& file : embedded_files()) state->add_file(file.name, file.content);
  state->digest = embedded_digest();
  return Book(std::move(state));
}

Book Book::with(const std::string& directory) {
  auto state = std::make_unique<State>();
  state->own = prove_rules(files_with(directory));
  for (const ProvedSet& set : state->own->sets) state->add_set(set.name(), set.rules());
  for (const FileText& file : state->own->files) state->add_file(file.name, file.content);
  state->digest = state->own->digest;
  return Book(std::move(state));
}

const RuleSet& Book::set(std::string_view name) const {
  for (const auto& entry : state_->sets)
    if (entry.name == name) return *entry.set;
  throw std::logic_error("no rule set: " + std::string(name));
}

const Vocabulary& Book::vocabulary(std::string_view name) const {
  for (const auto& entry : state_->vocabularies)
    if (entry->name() == name) return entry->get();
  throw std::logic_error("no vocabulary: " + std::string(name));
}

void Book::get_ready(const std::stop_token& stop) const {
  for (const auto& entry : state_->sets) entry.set->compile(stop);
  for (const auto& entry : state_->vocabularies)
    if (!stop.stop_requested()) entry->get();
}

const std::string& Book::digest() const { return state_->digest; }

}  // namespace fenjie::rules
