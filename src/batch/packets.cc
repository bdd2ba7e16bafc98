#include "batch/packets.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

#include "emit/system_reason.h"
#include "model/error.h"

namespace fenjie::batch {

namespace {
constexpr std::size_t kMostFiles = 3, kLongestPacket = 128u << 10;
}

std::pair<Descriptor, Descriptor> packet_pair() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    throw Error("batch/system", "", "系统资源不够（" + emit::system_reason(errno) + "），没有处理");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

bool send_packet(int socket, std::string_view bytes, const std::vector<int>& files, WhenFull when_full) {
  if (bytes.size() > kLongestPacket) {  // the other end would get a part of it
    errno = EMSGSIZE;
    return false;
  }
  iovec part{const_cast<char*>(bytes.data()), bytes.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(kMostFiles * sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (!files.empty()) {
    const std::size_t size = files.size() * sizeof(int);
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(size);
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(size);
    std::memcpy(CMSG_DATA(head), files.data(), size);
  }
  ssize_t sent = 0;
  do {
    sent = sendmsg(socket, &message, when_full == WhenFull::wait ? MSG_NOSIGNAL : MSG_NOSIGNAL | MSG_DONTWAIT);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<Packet> receive_packet(int socket) {
  Packet packet;
  packet.bytes.resize(kLongestPacket);
  iovec part{packet.bytes.data(), packet.bytes.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(kMostFiles * sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  const ssize_t count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  if (count < 0 && errno == EINTR) return std::nullopt;
  packet.bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  for (cmsghdr* head = CMSG_FIRSTHDR(&message); head != nullptr; head = CMSG_NXTHDR(&message, head)) {
    if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS) continue;
    std::vector<int> numbers((head->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    std::memcpy(numbers.data(), CMSG_DATA(head), numbers.size() * sizeof(int));
    for (const int number : numbers) packet.files.emplace_back(number);
  }
  return packet;
}

}  // namespace fenjie::batch
