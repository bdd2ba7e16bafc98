// All rules and vocabularies of a run: immutable once loaded, shared by every stage, safe to use from several threads.
//
// A rule set is one TOML file of rules/ (its stem is the set's name): patterns in order of precedence.
// Patterns look at the match form of a text (text/fold.h), so they are written with ， ： ； （ ） 〔 〕 and ASCII
// digits.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.h"
#include "text/fold.h"

namespace fenjie::rules {

/// A passage with its match form: what a rule is tried on.
class Subject {
 public:
  explicit Subject(Passage passage) : passage_(std::move(passage)), folded_(passage_.text()) {}
  const Passage& passage() const { return passage_; }
  const std::string& key() const { return folded_.key(); }
  /// The part of the passage that [begin, end) of key() stands for.
  Passage slice(Span key_span) const { return passage_.slice(folded_.clean(key_span)); }

 private:
  Passage passage_;
  text::Folded folded_;
};

/// What one rule found. Spans are bytes of the key.
struct Match {
  std::string_view rule;  ///< id, lives as long as the Book
  Span whole;
  std::vector<std::pair<std::string_view, Span>> fields;          ///< fields of `gives` that took part
  const std::map<std::string, std::string>* constants = nullptr;  ///< the rule's `set`

  std::optional<Span> field(std::string_view name) const;
  /// Value of `set`, or empty.
  std::string_view constant(std::string_view name) const;
};

/// The rules of one concern.
class RuleSet {
 public:
  virtual ~RuleSet() = default;
  /// First rule (in order) that matches at the very beginning of `key`.
  virtual std::optional<Match> at_start(std::string_view key) const = 0;
  /// First rule (in order) that matches the whole of `key`.
  virtual std::optional<Match> full(std::string_view key) const = 0;
  /// Leftmost match at or after byte `from`; among rules that match there, the first in order.
  virtual std::optional<Match> find(std::string_view key, std::size_t from = 0) const = 0;
  /// All matches that do not overlap and are not empty, left to right; linear in the key.
  virtual std::vector<Match> all(std::string_view key) const = 0;
};

/// One TSV file of rules/: sorted, unique, folded terms, with columns beside them.
class Vocabulary {
 public:
  virtual ~Vocabulary() = default;
  virtual bool contains(std::string_view term) const = 0;
  /// Column `index` (0 is the first after the term) of a term; empty when absent.
  virtual std::string_view value(std::string_view term, std::size_t index = 0) const = 0;
  /// Longest term that `key` ends with; empty when none.
  virtual std::string_view longest_suffix(std::string_view key) const = 0;
  /// Longest term that `key` begins with; empty when none.
  virtual std::string_view longest_prefix(std::string_view key) const = 0;
  virtual std::vector<std::string_view> terms() const = 0;
};

class Book {
 public:
  Book(Book&&) noexcept;
  Book& operator=(Book&&) noexcept;
  ~Book();

  /// The rules compiled into the program.
  static Book built_in();
  /// Built-in rules, with each file of `directory` replacing the built-in file of the same name, or added.
  /// @throws Error rules/... with path, line, the line itself and a caret
  static Book with(const std::string& directory);

  /// The rule set of a file stem. Precondition: it exists.
  const RuleSet& set(std::string_view name) const;
  const Vocabulary& vocabulary(std::string_view name) const;
  /// Compiles and loads now what otherwise waits for its first use, until asked to stop: for a process that is forked
  /// for many documents, or a thread beside the one that reads.
  void get_ready(const std::stop_token& stop = {}) const;
  /// Lower-case hex digest over the content of all files.
  const std::string& digest() const;

 private:
  struct State;
  explicit Book(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace fenjie::rules
