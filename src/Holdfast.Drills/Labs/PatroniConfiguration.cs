namespace Holdfast.Drills.Labs;

/// <summary>The file a database node starts from. The timings are those of the proving ground, never of production.</summary>
internal static class PatroniConfiguration
{
    public static string Write(LabPaths paths, LabZone zone, LabProfile profile, LabSecrets secrets, string programs) =>
        WriteNode(paths, zone, secrets, programs) + WriteCluster(profile);

    private static string WriteNode(LabPaths paths, LabZone zone, LabSecrets secrets, string programs) => $"""
        scope: lab
        name: {zone.Name}
        restapi:
          listen: {zone.Address}:8008
          connect_address: {zone.Address}:8008
        etcd3:
          host: {LabZone.Witness.Address}:2379
        postgresql:
          listen: {zone.Address}:5432
          connect_address: {zone.Address}:5432
          data_dir: {paths.NodeData(zone)}
          bin_dir: {programs}
          pgpass: {paths.Node(zone)}/pgpass
          authentication:
            superuser: {"{"}username: postgres, password: {secrets.Superuser}{"}"}
            replication: {"{"}username: replicator, password: {secrets.Replication}{"}"}
            rewind: {"{"}username: rewinder, password: {secrets.Rewind}{"}"}
          basebackup:
          - checkpoint: fast
          parameters:
            # A network namespace does not separate Unix sockets: with a common directory the second node would not start.
            unix_socket_directories: {paths.Node(zone)}
          pg_hba:
          - local all all scram-sha-256
          - host replication replicator 10.77.0.0/24 scram-sha-256
          - host all all 10.77.0.0/24 scram-sha-256

        """;

    /// <summary>What the first node writes into etcd for all of them.</summary>
    private static string WriteCluster(LabProfile profile)
    {
        var synchronous = profile is LabProfile.Synchronous ? "true" : "false";
        // ttl 5 / loop 1 / retry 2: loop + 2 * retry <= ttl. With a retry of 1 Patroni 3.0.2 never takes the lead at all, and from
        // 3.2 on it refuses a ttl below 20, so these timings exist with Debian 12's version only.
        // Start timeout 0: a crashed primary hands over at once instead of trying to start for five minutes.
        // Strict: a primary without standby refuses to commit, so what is acknowledged is on two nodes.
        // fsync stays on: a drill that makes durability cheaper than it is would prove something else.
        return $"""
            bootstrap:
              dcs:
                ttl: 5
                loop_wait: 1
                retry_timeout: 2
                primary_start_timeout: 0
                maximum_lag_on_failover: 1048576
                synchronous_mode: {synchronous}
                synchronous_mode_strict: {synchronous}
                failsafe_mode: false
                postgresql:
                  use_pg_rewind: true
                  use_slots: true
                  parameters:
                    wal_log_hints: "on"
                    synchronous_commit: "on"
                    restart_after_crash: "off"
                    max_connections: 100
                    wal_receiver_timeout: 3s
                    wal_sender_timeout: 3s
                    wal_receiver_status_interval: 1
                    wal_retrieve_retry_interval: 500ms
                    tcp_keepalives_idle: 2
                    tcp_keepalives_interval: 1
                    tcp_keepalives_count: 3
                    tcp_user_timeout: 3000
                    shared_buffers: 64MB
                    # On from the start, because turning it on needs a restart; a drill on backups says where to.
                    archive_mode: "on"
                    archive_command: "true"
              initdb:
              - encoding: UTF8
              - locale: C.UTF-8
              - data-checksums

            """;
    }
}
