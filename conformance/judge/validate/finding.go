package validate

// The stages a manifest passes on its way into a cluster, in their order.
const (
	// Strict is the API server's decoding with field validation Strict, as kubectl asks for it.
	Strict = "strict"
	// CRD is the API server's check of the custom resource: schema, defaults, lists, CEL, metadata.
	CRD = "crd"
	// Webhook is istiod's validating webhook.
	Webhook = "webhook"
)

// Finding is one complaint of one stage.
type Finding struct {
	Stage   string `json:"stage"`
	Path    string `json:"path,omitempty"`
	Message string `json:"message"`
}

// Verdict tells what would happen to one document.
type Verdict struct {
	Index      int      `json:"index"`
	APIVersion string   `json:"apiVersion"`
	Kind       string   `json:"kind"`
	Namespace  string   `json:"namespace"`
	Name       string   `json:"name"`
	Accepted   bool     `json:"accepted"`
	RefusedBy  []string `json:"refusedBy"`
	// Skipped says why nothing was checked; a skipped document is neither accepted nor refused.
	Skipped  string    `json:"skipped,omitempty"`
	Errors   []Finding `json:"errors"`
	Warnings []Finding `json:"warnings"`
}

func (v *Verdict) refuse(finding Finding) {
	v.Errors = append(v.Errors, finding)
	for _, stage := range v.RefusedBy {
		if stage == finding.Stage {
			return
		}
	}
	v.RefusedBy = append(v.RefusedBy, finding.Stage)
}

func (v *Verdict) warn(finding Finding) { v.Warnings = append(v.Warnings, finding) }
