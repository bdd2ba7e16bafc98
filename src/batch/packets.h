// Packets with descriptors between the parent and its zygote.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "batch/descriptor.h"

namespace fenjie::batch {

struct Packet {
  std::string bytes;
  std::vector<Descriptor> files;
};

/// Two ends that keep the borders of packets. @throws Error batch/system
std::pair<Descriptor, Descriptor> packet_pair();

enum class WhenFull { wait, give_up };

/// At most three descriptors, which stay open here. @return false with errno set; EAGAIN when it is full and gives up
bool send_packet(int socket, std::string_view bytes, const std::vector<int>& files = {},
                 WhenFull when_full = WhenFull::wait);

/// Empty bytes when the other end is gone; nothing when a signal came in between.
std::optional<Packet> receive_packet(int socket);

}  // namespace fenjie::batch
