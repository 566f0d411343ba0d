using System.Text;

namespace Holdfast.Drills.Labs.Applications;

/// <summary>The file of the HAProxy in front of the application's replicas, and between them and the primary.</summary>
internal static class EdgeConfiguration
{
    public const string Backend = "depot";

    public static string Write(DepotPaths paths)
    {
        // disable-on-404: a replica that drains answers 404; it gets nothing new and keeps what it has. One that is marked down has its sessions shut,
        // because it will never answer them.
        // Requests are repeated on another replica only where that is harmless: reading, and orders, which carry their client's number.
        // A connection that was refused may always be tried elsewhere: nothing was sent.
        // No passive checks (observe): a replica that is marked down for its errors would come back with its next good health check, and flap.
        var text = new StringBuilder($$"""
            global
              maxconn 400
              stats socket {{paths.AdminSocket}} mode 600 level user
            defaults
              mode http
              timeout connect 500ms
              timeout check 1s
              timeout client 30s
              timeout server 10s
              timeout queue 1s
            listen {{Backend}}
              bind unix@{{paths.EdgeSocket}} mode 600
              balance roundrobin
              option httpchk GET /health/ready
              http-check disable-on-404
              option redispatch 1
              retries 3
              retry-on conn-failure empty-response response-timeout 503
              http-request disable-l7-retry unless { method GET HEAD } or { req.hdr(Idempotency-Key) -m found }
              default-server inter 200ms fastinter 100ms downinter 200ms fall 3 rise 1 on-marked-down shutdown-sessions

            """);
        foreach (var zone in LabZone.OfNodes)
            text.Append($"  server {zone.Name} {zone.Address}:{DepotConfiguration.WebPort} check\n");
        text.Append($"""
            listen primary
              mode tcp
              timeout client 1h
              timeout server 1h
              bind {LabZone.Client.Address}:5432
              option httpchk OPTIONS /primary
              http-check expect status 200
              default-server inter 300ms fastinter 250ms downinter 250ms fall 2 rise 1 on-marked-down shutdown-sessions

            """);
        foreach (var zone in LabZone.OfNodes)
            text.Append($"  server {zone.Name} {zone.Address}:5432 check port 8008\n");
        return text.ToString();
    }
}
