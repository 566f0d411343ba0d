#!/bin/sh
# Makes the network of a lab: a bridge in a namespace of its own and one namespace per zone, so that
# nothing of it is seen in the network of the host, and several labs may use the same addresses.
# Usage: network.sh ID ZONE=ADDRESS/PREFIX...
set -e
id=$1
shift
hub="hf-$id-net"
ip netns add "$hub"
ip -n "$hub" link add br0 type bridge forward_delay 0
ip -n "$hub" link set br0 up
ip -n "$hub" link set lo up
for pair in "$@"; do
    zone=${pair%%=*}
    ip netns add "hf-$id-$zone"
    ip -n "$hub" link add "$zone" type veth peer name eth0 netns "hf-$id-$zone"
    ip -n "$hub" link set "$zone" master br0 up
    ip -n "hf-$id-$zone" address add "${pair#*=}" dev eth0
    ip -n "hf-$id-$zone" link set eth0 up
    ip -n "hf-$id-$zone" link set lo up
done
